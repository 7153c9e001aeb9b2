package io.lintel.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

  @TempDir private Path folder;

  private Configuration with(Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.putIfAbsent("LINTEL_DATA", folder.toString());
    return Configuration.read(Map.of(), all);
  }

  @Test
  void needsNoSettingAtAll() {
    var configuration = with(Map.of());

    assertThat(configuration.http().host()).isEqualTo("127.0.0.1");
    assertThat(configuration.http().port()).isEqualTo(8080);
    assertThat(configuration.database())
        .isEqualTo(new DatabaseUrl.Sqlite(folder.resolve("lintel.db")));
    assertThat(configuration.status()).isEqualTo(new StatusUrl.SameDatabase());
    assertThat(configuration.mqtt().broker()).isInstanceOf(Broker.Embedded.class);
  }

  @Test
  void commandLineBeatsEnvironmentBeatsFileBeatsDefault() throws IOException {
    Files.writeString(
        folder.resolve("lintel.conf"), "http.port = 1\nhttp.host = 0.0.0.0\nmqtt.prefix = file\n");
    var environment =
        Map.of(
            "LINTEL_DATA", folder.toString(), "LINTEL_HTTP_PORT", "2", "LINTEL_HTTP_HOST", "::1");

    var configuration = Configuration.read(Map.of("http.port", "3"), environment);

    assertThat(configuration.http().port()).isEqualTo(3);
    assertThat(configuration.http().host()).isEqualTo("::1");
    assertThat(configuration.mqtt().prefix()).isEqualTo("file");
    assertThat(configuration.mqtt().clientId()).startsWith("lintel-");
  }

  @Test
  void readsSecretsFromFiles() throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "s3cret\n");
    var configuration =
        with(
            Map.of(
                "LINTEL_MQTT", "tcp://broker:1883",
                "LINTEL_MQTT_USER", "lintel",
                "LINTEL_MQTT_PASSWORD_FILE", secret.toString()));

    assertThat(configuration.mqtt().broker())
        .isInstanceOfSatisfying(
            Broker.External.class,
            broker -> assertThat(broker.login().orElseThrow().password()).isEqualTo("s3cret"));
  }

  @Test
  void namesTheNearestKeyForAnUnknownVariable() {
    assertThatThrownBy(() -> with(Map.of("LINTEL_HTTP_PROT", "1")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("LINTEL_HTTP_PROT")
        .hasMessageContaining("Did you mean LINTEL_HTTP_PORT?");
  }

  @Test
  void namesLineAndNearestKeyForAnUnknownKeyInTheFile() throws IOException {
    Files.writeString(folder.resolve("lintel.conf"), "# mine\nhttp.prot = 8080\n");

    assertThatThrownBy(() -> with(Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("http.prot")
        .hasMessageContaining("lintel.conf, line 2")
        .hasMessageContaining("Did you mean http.port?");
  }

  @Test
  void saysWhereAFileIsNotWellFormed() throws IOException {
    Files.writeString(folder.resolve("lintel.conf"), "http.port = 8080\nhttp { host = \n");

    assertThatThrownBy(() -> with(Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("lintel.conf");
  }

  @Test
  void refusesSeveralConnectionsThatDoNotShare() {
    assertThatThrownBy(() -> with(Map.of("LINTEL_MQTT_CONNECTIONS", "4")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("LINTEL_MQTT_CONNECTIONS")
        .hasMessageContaining("LINTEL_MQTT_SHARED_GROUP");

    var shared = Map.of("LINTEL_MQTT_CONNECTIONS", "3", "LINTEL_MQTT_SHARED_GROUP", "all");
    assertThat(with(shared).mqtt().clientIds()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void refusesANamedFileThatIsNotThere() {
    assertThatThrownBy(() -> with(Map.of("LINTEL_CONFIG", folder.resolve("none.conf").toString())))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("none.conf");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LINTEL_HTTP_PORT      | eighty              | must be a number from 0 to 65535
          LINTEL_HTTP_PORT      | 65536               | must be from 0 to 65535
          LINTEL_HTTP_URL       | lintel.example.org  | must be such as https://lintel.example.org
          LINTEL_HTTP_URL       | https://a/b         | without path
          LINTEL_HTTP_HOSTS     | a b                 | must be names such as
          LINTEL_DATABASE       | mysql://db/lintel   | must be sqlite:PATH, postgresql://
          LINTEL_DATABASE       | postgresql://db     | must be sqlite:PATH, postgresql://
          LINTEL_DATABASE       | sqlite:             | must be sqlite:PATH
          LINTEL_SESSION_BELIEVED | PT2S              | must be from PT0S to PT1S
          LINTEL_STATUS         | redis://x           | must be database, mongodb://
          LINTEL_MQTT           | mqtt://broker:1883  | must be embedded, tcp://host:1883
          LINTEL_MQTT           | tcp://broker        | must be tcp://host:1883
          LINTEL_MQTT_ANONYMOUS | yes                 | must be true or false
          LINTEL_MQTT_PREFIX    | a/#                 | must be topic levels
          LINTEL_NODE           | a b                 | must be letters
          LINTEL_STARTUP_WAIT   | 60                  | must be an ISO 8601 duration
          LINTEL_HTTP_CORS_ORIGINS | *                | must be origins
          LINTEL_SOURCES        | chirpstack, tnt     | must be any of chirpstack, ttn, zigbee2mqtt
          LINTEL_TTN_TOPIC      | v4                  | means nothing unless LINTEL_SOURCES names ttn
          LINTEL_MQTT_TLS_PORT  | 8883                | means nothing without LINTEL_MQTT_TLS_CERTIFICATE
          LINTEL_MQTT_TLS_CHECK_HOST | false          | contradicts LINTEL_MQTT=embedded
          LINTEL_OIDC_CLIENT_ID | lintel              | means nothing without LINTEL_OIDC_ISSUER
          LINTEL_OIDC_ISSUER    | http://idp.example  | must be an https:// URL
          LINTEL_HOMEASSISTANT_PREFIX | ha            | means nothing unless LINTEL_HOMEASSISTANT=true
          """)
  void namesKeyValueAndWhatWouldBeRight(String variable, String value, String right) {
    assertThatThrownBy(() -> with(Map.of(variable, value)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(variable)
        .hasMessageContaining("'" + value + "'")
        .hasMessageContaining("environment")
        .hasMessageContaining(right);
  }

  @Test
  void readsWhatDevicesAreHeardThrough() {
    var mqtt =
        with(Map.of(
                "LINTEL_SOURCES", "zigbee2mqtt, chirpstack",
                "LINTEL_ZIGBEE2MQTT_TOPIC", "zigbee2mqtt,annex/zigbee",
                "LINTEL_HOMEASSISTANT", "true"))
            .mqtt();

    assertThat(mqtt.sources().stream().map(ForeignSource::name))
        .containsExactly("chirpstack", "zigbee2mqtt", "zigbee2mqtt:annex/zigbee");
    assertThat(mqtt.homeAssistant()).contains("homeassistant");
    assertThat(with(Map.of()).mqtt().sources()).isEmpty();
    assertThat(with(Map.of()).mqtt().homeAssistant()).isEmpty();
  }

  @Test
  void readsForHowLongSourcesMayBeSilent() {
    var never = Map.of("LINTEL_SOURCES", "ttn", "LINTEL_SOURCES_SILENT", "PT0S");

    assertThat(with(Map.of("LINTEL_SOURCES", "ttn")).mqtt().sourcesSilent())
        .contains(Duration.ofMinutes(15));
    assertThat(with(never).mqtt().sourcesSilent()).isEmpty();
    assertThatThrownBy(() -> with(Map.of("LINTEL_SOURCES_SILENT", "PT1M")))
        .hasMessageContaining("LINTEL_SOURCES");
  }

  @Test
  void refusesSettingsThatContradictEachOther() {
    assertThatThrownBy(() -> with(Map.of("LINTEL_MQTT", "none", "LINTEL_SOURCES", "ttn")))
        .hasMessageContaining("contradicts LINTEL_MQTT=none");
    assertThatThrownBy(
            () -> with(Map.of("LINTEL_MQTT", "tcp://broker:1883", "LINTEL_MQTT_PORT", "1884")))
        .hasMessageContaining("LINTEL_MQTT_PORT")
        .hasMessageContaining("contradicts LINTEL_MQTT=tcp://broker:1883");
    assertThatThrownBy(() -> with(Map.of("LINTEL_MQTT_USER", "lintel")))
        .hasMessageContaining("LINTEL_MQTT_PASSWORD");
    assertThatThrownBy(
            () -> with(Map.of("LINTEL_MQTT_PASSWORD", "a", "LINTEL_MQTT_PASSWORD_FILE", "b")))
        .hasMessageContaining("contradict");
  }

  @Test
  void neverShowsAPassword() {
    assertThatThrownBy(() -> with(Map.of("LINTEL_DATABASE", "postgresql://lintel:s3cret@db")))
        .hasMessageContaining("lintel:***@db")
        .message()
        .doesNotContain("s3cret");
    assertThat(with(Map.of("LINTEL_DATABASE", "postgresql://lintel:s3cret@db/lintel")).toString())
        .doesNotContain("s3cret");
  }

  @Test
  void derivesTheNamesUnderWhichItIsReached() {
    assertThat(with(Map.of("LINTEL_HTTP_HOST", "lintel.lan")).http().names())
        .contains("lintel.lan", HttpReader.hostName());
    var http =
        with(Map.of("LINTEL_HTTP_URL", "https://a.example", "LINTEL_HTTP_HOSTS", "b.example, c"))
            .http();

    assertThat(http.names()).containsExactlyInAnyOrder("a.example", "b.example", "c");
    assertThat(http.secure()).isTrue();
  }

  @Test
  void refusesACertificateWithoutItsKey() throws IOException {
    var certificate = Files.writeString(folder.resolve("server.crt"), "x").toString();

    assertThatThrownBy(() -> with(Map.of("LINTEL_HTTP_TLS_CERTIFICATE", certificate)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("LINTEL_HTTP_TLS_CERTIFICATE and LINTEL_HTTP_TLS_KEY go together");
    assertThatThrownBy(() -> with(Map.of("LINTEL_HTTP_TLS_KEY", "/nowhere")))
        .hasMessageContaining("must be a file that can be read");
  }
}
