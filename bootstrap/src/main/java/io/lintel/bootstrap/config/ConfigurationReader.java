package io.lintel.bootstrap.config;

import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.bootstrap.config.MqttConfiguration.Login;
import io.lintel.domain.status.StatusBackend;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes the configuration of the settings, or says which one is wrong. */
final class ConfigurationReader {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");
  private static final String DATABASE_FORMS =
      "must be sqlite:PATH, postgresql://user:password@host:port/db or memory:";

  private final Settings settings;

  ConfigurationReader(Settings settings) {
    this.settings = settings;
  }

  Configuration read() {
    var data = Path.of(text(Key.DATA));
    var node = node();
    return new Configuration(
        text(Key.HTTP_HOST),
        port(Key.HTTP_PORT),
        origins(),
        mebibytes(Key.HTTP_UPLOAD_MIB),
        data,
        database(Key.DATABASE, text(Key.DATABASE).replace("${data}", data.toString())),
        status(),
        mqtt(node),
        historyKept(),
        node,
        duration(Key.STARTUP_WAIT));
  }

  private String text(Key key) {
    return settings.get(key).value().strip();
  }

  private Optional<String> given(Key key) {
    return Optional.of(text(key)).filter(Predicate.not(String::isEmpty));
  }

  private ConfigurationException wrong(Key key, String whatWouldBeRight) {
    return settings.get(key).wrong(whatWouldBeRight);
  }

  private int port(Key key) {
    try {
      int port = Integer.parseInt(text(key));
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw wrong(key, "must be a number from 0 to 65535");
    }
    throw wrong(key, "must be from 0 to 65535");
  }

  private long mebibytes(Key key) {
    var text = text(key);
    if (!text.matches("[1-9][0-9]{0,6}")) {
      throw wrong(key, "must be a whole number from 1 to 9999999");
    }
    return Long.parseLong(text) << 20;
  }

  private boolean bool(Key key) {
    return switch (text(key).toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(key, "must be true or false");
    };
  }

  private Duration duration(Key key) {
    try {
      var duration = Duration.parse(text(key));
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      throw wrong(key, "must be an ISO 8601 duration such as PT30S or PT5M");
    }
    throw wrong(key, "must not be negative");
  }

  private Duration historyKept() {
    var kept = duration(Key.HISTORY_KEPT);
    if (kept.compareTo(Duration.ofMinutes(1)) < 0) {
      throw wrong(Key.HISTORY_KEPT, "must be at least PT1M");
    }
    return kept;
  }

  private List<String> origins() {
    var origins =
        Arrays.stream(text(Key.HTTP_CORS_ORIGINS).split(","))
            .map(String::strip)
            .filter(Predicate.not(String::isEmpty))
            .toList();
    for (var origin : origins) {
      if (!origin.matches("https?://[^/\\s*]+")) {
        throw wrong(Key.HTTP_CORS_ORIGINS, "must be origins such as https://app.example.org");
      }
    }
    return origins;
  }

  private String node() {
    var node = given(Key.NODE).orElseGet(ConfigurationReader::hostName);
    if (!NAME.matcher(node).matches()) {
      throw wrong(Key.NODE, "must be letters, digits, '.', '_' and '-', at most 63");
    }
    return node;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost"; // a host that cannot resolve its own name has no better one
    }
  }

  private DatabaseUrl database(Key key, String url) {
    if (url.equals("memory:")) {
      return new DatabaseUrl.Memory();
    }
    if (url.startsWith("sqlite:") && url.length() > "sqlite:".length()) {
      return new DatabaseUrl.Sqlite(Path.of(url.substring("sqlite:".length())));
    }
    if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
      var uri = uri(key, url);
      if (uri.getHost() == null || uri.getPath().length() < 2) {
        throw wrong(key, DATABASE_FORMS);
      }
      return new DatabaseUrl.Postgresql(url);
    }
    throw wrong(key, DATABASE_FORMS);
  }

  private StatusUrl status() {
    var url = text(Key.STATUS);
    if (url.equals("database")) {
      return new StatusUrl.SameDatabase();
    }
    if (url.startsWith("mongodb://") || url.startsWith("mongodb+srv://")) {
      return new StatusUrl.Mongodb(url);
    }
    if (url.matches("(sqlite|postgresql|postgres|memory):.*")) {
      return new StatusUrl.OtherDatabase(database(Key.STATUS, url));
    }
    var brought = brought(url);
    if (brought.isPresent()) {
      return new StatusUrl.Brought(brought.get(), url);
    }
    throw wrong(
        Key.STATUS, "must be database, mongodb://host:port/db, or a form of LINTEL_DATABASE");
  }

  private static Optional<StatusBackend> brought(String url) {
    return ServiceLoader.load(StatusBackend.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(backend -> url.startsWith(backend.scheme() + ":"))
        .findFirst();
  }

  private MqttConfiguration mqtt(String node) {
    var clientId = text(Key.MQTT_CLIENT_ID).replace("${node}", node);
    if (!NAME.matcher(clientId).matches()) {
      throw wrong(Key.MQTT_CLIENT_ID, "must be letters, digits, '.', '_' and '-', at most 63");
    }
    var prefix = text(Key.MQTT_PREFIX);
    if (!PREFIX.matcher(prefix).matches()) {
      throw wrong(Key.MQTT_PREFIX, "must be topic levels of letters, digits, '_' and '-'");
    }
    return new MqttConfiguration(broker(), clientId, prefix, sharedGroup());
  }

  private Optional<String> sharedGroup() {
    var group = given(Key.MQTT_SHARED_GROUP);
    if (group.isPresent() && !NAME.matcher(group.get()).matches()) {
      throw wrong(Key.MQTT_SHARED_GROUP, "must be letters, digits, '.', '_' and '-'");
    }
    return group;
  }

  private Broker broker() {
    var url = text(Key.MQTT);
    if (url.equals("embedded")) {
      return new Broker.Embedded(
          text(Key.MQTT_HOST), port(Key.MQTT_PORT), login(), bool(Key.MQTT_ANONYMOUS));
    }
    if (!url.equals("none") && !url.matches("(tcp|ssl)://.*")) {
      throw wrong(Key.MQTT, "must be embedded, tcp://host:1883, ssl://host:8883 or none");
    }
    for (var key : List.of(Key.MQTT_HOST, Key.MQTT_PORT, Key.MQTT_ANONYMOUS)) {
      if (settings.get(key).given()) {
        throw wrong(
            key, "is about the embedded broker and contradicts LINTEL_MQTT=" + Secrets.masked(url));
      }
    }
    if (url.equals("none")) {
      return new Broker.None();
    }
    var uri = uri(Key.MQTT, url);
    if (uri.getHost() == null
        || uri.getPort() < 1
        || !uri.getPath().isEmpty()
        || uri.getUserInfo() != null) {
      throw wrong(
          Key.MQTT, "must be tcp://host:1883 or ssl://host:8883, the login in LINTEL_MQTT_USER");
    }
    return new Broker.External(uri, login());
  }

  private Optional<Login> login() {
    var user = given(Key.MQTT_USER);
    var password = given(Key.MQTT_PASSWORD);
    if (user.isPresent() != password.isPresent()) {
      throw new ConfigurationException(
          "%s and %s go together: one is given without the other"
              .formatted(Key.MQTT_USER.variable(), Key.MQTT_PASSWORD.variable()));
    }
    return user.flatMap(name -> password.map(secret -> new Login(name, secret)));
  }

  private URI uri(Key key, String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw wrong(key, "is not a well-formed URL (escape special characters of a password as %XX)");
    }
  }
}
