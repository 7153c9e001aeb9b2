package io.lintel.bootstrap.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings that exist. In the file a key is written in lower case with dots, in the environment
 * in upper case with underscores behind {@code LINTEL_}.
 */
public enum Key {
  HTTP_HOST("127.0.0.1", "address on which HTTP listens"),
  HTTP_PORT("8080", "port on which HTTP listens; 0 takes a free one and prints it"),
  HTTP_URL(
      "",
      "where browsers reach Lintel, such as https://lintel.example.org, if a proxy stands before it"),
  HTTP_HOSTS(
      "",
      "names under which Lintel is reached, beside its addresses, separated by commas; * admits any;"
          + " unless given, this machine's name"),
  HTTP_TLS_CERTIFICATE(
      "",
      "PEM file of the certificate and its chain; with it HTTP is HTTPS; read again when it changes"),
  HTTP_TLS_KEY("", "PEM file of its private key"),
  HTTP_CORS_ORIGINS("", "origins whose pages may call the API, separated by commas"),
  HTTP_UPLOAD_MIB("1024", "the largest file that may be imported over HTTP, in MiB"),
  DATA("./data", "folder of everything embedded"),
  DATABASE(
      "sqlite:${data}/lintel.db",
      "registry: sqlite:PATH, postgresql://user:password@host:port/db, memory:"),
  STATUS(
      "database",
      "status: database (the registry's), mongodb://..., any form of the registry's, or one of a plugin"),
  EVENTS(
      "", "where events go beside the MQTT broker: a URL of a plugin, such as kafka://host:9092"),
  PLUGINS("./plugins", "folder of plugins: each a jar, or a folder of a jar and what it needs"),
  MQTT("embedded", "broker: embedded, tcp://host:1883, ssl://host:8883, none"),
  MQTT_HOST("127.0.0.1", "address on which the embedded broker listens"),
  MQTT_PORT("1883", "port on which the embedded broker listens; 0 takes a free one and prints it"),
  MQTT_TLS_CERTIFICATE(
      "",
      "PEM file of a certificate and its chain: the embedded broker's, which then listens with TLS too;"
          + " or ours, for an ssl:// broker that asks for one; read again when it changes"),
  MQTT_TLS_KEY("", "PEM file of its private key"),
  MQTT_TLS_PORT(
      "8883",
      "port on which the embedded broker listens with TLS; 0 takes a free one and prints it"),
  MQTT_TLS_ONLY(
      "false", "whether the embedded broker is reached with TLS only, and not at MQTT_PORT"),
  MQTT_TLS_CA(
      "",
      "PEM file of the authorities that an ssl:// broker's certificate may be of; unless given, those"
          + " that Java trusts"),
  MQTT_TLS_CHECK_HOST("true", "whether an ssl:// broker's certificate has to be for its host"),
  MQTT_USER(
      "",
      "the service's own login at an external broker; at the embedded one a login for devices and tools"),
  MQTT_PASSWORD("", "its password"),
  MQTT_AUTH_SECRET(
      "",
      "what brokers that ask /mqtt/auth and /mqtt/acl have to know; unless given, only those on this machine are answered"),
  MQTT_CLIENT_ID("lintel-${node}", "the service's client id"),
  MQTT_PREFIX("lintel", "what Lintel's own topics start with"),
  MQTT_SHARED_GROUP("", "shared subscription group, for several nodes on one broker"),
  MQTT_CONNECTIONS(
      "1", "connections that take in reports side by side; more than one need MQTT_SHARED_GROUP"),
  SOURCES(
      "",
      "what devices are heard through too: chirpstack, ttn, zigbee2mqtt or the word of a plugin, by commas"),
  SOURCES_SILENT(
      "PT15M",
      "for how long nothing may come from a source that does not say when it is down, if two of its"
          + " devices are late, until it counts as down; PT0S for ever"),
  CHIRPSTACK_TOPIC("application", "what topics of ChirpStack start with; several by commas"),
  TTN_TOPIC("v3", "what topics of The Things Stack start with; several by commas"),
  ZIGBEE2MQTT_TOPIC("zigbee2mqtt", "base topic of Zigbee2MQTT; several by commas"),
  HOMEASSISTANT(
      "false", "whether devices are shown to Home Assistant; of several nodes one does it"),
  HOMEASSISTANT_PREFIX("homeassistant", "where Home Assistant looks for devices"),
  MQTT_ANONYMOUS("false", "whether the embedded broker admits clients without credentials"),
  ADMIN_EMAIL("admin@localhost", "the email of the first admin, made when there is no user yet"),
  ADMIN_PASSWORD("", "the first admin's password; generated and printed once unless given"),
  SESSION_KEPT("PT12H", "how long one stays signed in at the most"),
  SESSION_BELIEVED(
      "PT1S",
      "how long a node may take somebody for signed in, or a token for valid, before it looks again"
          + " whether another node ended that; PT0S to look for every request"),
  OIDC_ISSUER(
      "", "OpenID provider at which users sign in, such as https://login.example.org/realms/x"),
  OIDC_CLIENT_ID("", "what this service is called there"),
  OIDC_CLIENT_SECRET("", "its secret there; none for a public client"),
  OIDC_NAME("your organisation", "the provider's name on the button: Sign in with ..."),
  OIDC_SCOPES("openid email profile", "scopes that it is asked for, with blanks between"),
  OIDC_USERS(
      "known",
      "who may come in: known (who is a user already), mapped (who is in a group of OIDC_ROLES or"
          + " OIDC_GRANTS; a user is made at the first time), everybody (likewise, as a member)"),
  OIDC_EMAILS("verified", "by which emails somebody is a user already: verified (as it says), all"),
  OIDC_GROUPS_CLAIM(
      "groups",
      "claim of the ID token that names groups; of nested ones such as realm_access.roles"),
  OIDC_ROLES("", "roles by groups, such as lintel-admins=admin, facility=staff"),
  OIDC_GRANTS(
      "",
      "grants by groups, such as hq=01890a5d-ac96-774b-bcce-b302099a8057:OPERATE; several by commas"),
  HISTORY_KEPT("P30D", "how long the history of status fields is kept"),
  AUDIT_KEPT("", "how long the audit trail is kept, such as P730D; for ever unless given"),
  TRACES_ENDPOINT(
      "",
      "where traces go, by OTLP over HTTP, such as http://collector:4318/v1/traces; nowhere unless given"),
  TRACES_SHARE("1", "share of the traces that begin here which are noted; others as they come in"),
  LOG_FORMAT("text", "how logs are written to standard error: text, or json, an object a line"),
  NODE("", "this node's name among several; the host's name unless given"),
  NODE_GONE_AFTER(
      "PT5M",
      "after how long without a sign of life a node is gone for good, so that another takes in what"
          + " the broker keeps for it; PT0S never"),
  STARTUP_WAIT(
      "PT1M",
      "how long to wait at start for stores that are away, before giving up; PT0S not at all");

  private static final String PREFIX = "LINTEL_";

  private final String byDefault;
  private final String meaning;

  Key(String byDefault, String meaning) {
    this.byDefault = byDefault;
    this.meaning = meaning;
  }

  /** As in the file. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** As in the environment. */
  public String variable() {
    return PREFIX + name();
  }

  public String byDefault() {
    return byDefault;
  }

  public String meaning() {
    return meaning;
  }

  static Optional<Key> ofPath(String path) {
    return Arrays.stream(values()).filter(key -> key.path().equals(path)).findFirst();
  }

  static Optional<Key> ofVariable(String variable) {
    return Arrays.stream(values()).filter(key -> key.variable().equals(variable)).findFirst();
  }
}
