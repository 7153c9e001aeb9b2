package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.bootstrap.command.CommandRun;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.ConfigurationException;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.FreePort;
import io.lintel.messaging.testing.TestCertificates;
import io.lintel.messaging.testing.TestCertificates.PemFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded broker with TLS, by certificates that the test makes. */
class MqttTlsTest {

  private static final String EUI = "00158d0001a2b3c4";
  private static final String REPORT = "lintel/devices/" + EUI + "/status";

  @TempDir private Path folder;

  private final TestCertificates authority = TestCertificates.authority("tests");
  private final int port = FreePort.find();

  private Map<String, String> settings(PemFiles files, String... more) {
    var settings =
        new HashMap<>(
            Map.of(
                "data", folder.resolve("data").toString(),
                "database", "memory:",
                "http.port", "0",
                "mqtt.anonymous", "true",
                "node", "test"));
    settings.put("mqtt.tls.certificate", files.certificate().toString());
    settings.put("mqtt.tls.key", files.key().toString());
    settings.put("mqtt.tls.port", String.valueOf(port));
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return settings;
  }

  private static Lintel start(Map<String, String> settings) {
    return Lintel.start(Configuration.read(settings, Api.ENVIRONMENT));
  }

  private URI address() {
    return URI.create("ssl://127.0.0.1:" + port);
  }

  private static void awaitReport(Lintel lintel, int level) {
    var api = new Api(lintel.addresses().http());
    var path = "/api/v1/devices/" + EUI + "/status";
    Await.until(
        "level " + level + " is read back",
        () -> api.get(path).body().at("/fields/level/value").asInt() == level);
  }

  private static void register(Lintel lintel) {
    var device = "{\"eui\": \"%s\", \"name\": \"Lamp\"}".formatted(EUI);
    assertThat(new Api(lintel.addresses().http()).post("/api/v1/devices", device).status())
        .isEqualTo(201);
  }

  @Test
  void listensWithTlsBesides() throws MqttException {
    var settings = settings(authority.issue(folder, "server"), "mqtt.port", "0");
    try (var lintel = start(settings)) {
      assertThat(lintel.addresses().mqtt()).contains("tcp://127.0.0.1:", "ssl://127.0.0.1:" + port);
      register(lintel);
      try (var device = new PlainMqttClient(address(), authority.trusting())) {
        device.publish(REPORT, "{\"level\": 1}");
        awaitReport(lintel, 1);
      }
      try (var device = new PlainMqttClient(lintel.deviceEndpoint("any").uri())) {
        device.publish(REPORT, "{\"level\": 2}");
        awaitReport(lintel, 2);
      }
      var others = TestCertificates.authority("others").trusting();
      assertThatThrownBy(() -> new PlainMqttClient(address(), others))
          .hasStackTraceContaining("unable to find valid certification path");
    }
  }

  @Test
  void listensWithTlsOnly() throws MqttException {
    var settings =
        settings(authority.issueFor("broker.example", folder, "server"), "mqtt.tls.only", "true");
    try (var lintel = start(settings)) {
      assertThat(lintel.addresses().mqtt())
          .contains("ssl://127.0.0.1:" + port)
          .doesNotContain("tcp:");
      register(lintel);
      var publish = new ArrayList<>(List.of("publish", REPORT, "{\"level\": 3}"));
      settings.forEach((key, value) -> publish.addAll(List.of("--set", key + "=" + value)));
      var run = CommandRun.of(publish.toArray(String[]::new));
      assertThat(run.code()).as(run.err()).isZero();
      awaitReport(lintel, 3);

      var clear = URI.create("tcp://127.0.0.1:" + port);
      assertThatThrownBy(() -> new PlainMqttClient(clear)).isInstanceOf(MqttException.class);
    }
  }

  @Test
  void takesANewCertificateWhileItRuns() throws IOException, MqttException {
    var files = authority.issue(folder, "first");
    try (var _ = start(settings(files, "mqtt.port", "0"));
        var device = new PlainMqttClient(address(), authority.trusting())) {
      assertThat(subject()).isEqualTo("CN=first");
      var second = authority.issue(folder, "second");
      Files.move(second.key(), files.key(), StandardCopyOption.REPLACE_EXISTING);
      Files.move(second.certificate(), files.certificate(), StandardCopyOption.REPLACE_EXISTING);

      Await.until("the new certificate is in use", () -> subject().equals("CN=second"));
      device.publish(REPORT, "{\"level\": 4}"); // who was connected stays so
    }
  }

  private String subject() {
    var sockets = authority.trusting().getSocketFactory();
    try (var socket = (SSLSocket) sockets.createSocket("127.0.0.1", port)) {
      socket.startHandshake();
      var certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      return certificate.getSubjectX500Principal().getName();
    } catch (IOException e) {
      throw new AssertionError("no TLS", e);
    }
  }

  @Test
  void doesNotStartWithTheKeyOfAnother() {
    var files = authority.issue(folder, "server");
    var other = authority.issue(folder, "other");
    var mixed = settings(new PemFiles(files.certificate(), other.key()), "mqtt.port", "0");

    assertThatThrownBy(() -> start(mixed))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("TLS of MQTT")
        .hasMessageContaining("other.key is not the key of the certificate");
  }

  @Test
  void theDoctorKnowsTheEndOfACertificate() {
    var fine = doctor(authority.issue(folder, "server"));
    assertThat(fine.out()).contains("server.crt is valid until");
    var over = doctor(authority.issueExpired(folder, "old"));
    assertThat(over.code()).isEqualTo(1);
    assertThat(over.out()).contains("old.crt expired at");
  }

  private CommandRun doctor(PemFiles files) {
    var arguments = new ArrayList<>(List.of("doctor", "--json"));
    settings(files, "mqtt.port", "0")
        .forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
    return CommandRun.of(arguments.toArray(String[]::new));
  }
}
