package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.bootstrap.command.CommandRun;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import io.lintel.messaging.testing.TestCertificates;
import io.lintel.messaging.testing.TestCertificates.PemFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker of somebody else's, Mosquitto, that is reached with TLS. */
@RequiresMosquitto
class SecureBrokerTest {

  @TempDir private Path folder;

  private final TestCertificates authority = TestCertificates.authority("tests");
  private Path trusted;
  private @Nullable Mosquitto mosquitto;

  @BeforeEach
  void writeTheAuthority() {
    trusted = authority.file(folder);
  }

  @AfterEach
  void close() {
    if (mosquitto != null) {
      mosquitto.close();
    }
  }

  private void broker(PemFiles files, @Nullable Path clients) {
    mosquitto = Mosquitto.withTls(folder, files, clients);
    mosquitto.start();
  }

  private Map<String, String> settings(String... more) {
    var settings =
        new HashMap<>(
            Map.of(
                "data",
                folder.resolve("data").toString(),
                "database",
                "memory:",
                "http.port",
                "0",
                "node",
                "test",
                "mqtt",
                mosquitto.uri().toString(),
                "mqtt.tls.ca",
                trusted.toString()));
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return settings;
  }

  private static CommandRun run(Map<String, String> settings, String... command) {
    var arguments = new ArrayList<>(List.of(command));
    settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static CommandRun publish(Map<String, String> settings) {
    return run(settings, "publish", "a", "b");
  }

  private static void expectRefusal(Map<String, String> settings, String reason) {
    var run = publish(settings);
    assertThat(run.code()).isEqualTo(69);
    assertThat(run.err()).contains("no MQTT broker lets us in", reason);
  }

  @Test
  void reportsComeThroughOneThatWantsACertificateOfItsClients() {
    broker(authority.issue(folder, "server"), trusted);
    var own = authority.issue(folder, "lintel");
    var settings =
        settings(
            "mqtt.tls.certificate",
            own.certificate().toString(),
            "mqtt.tls.key",
            own.key().toString());
    try (var lintel = Lintel.start(Configuration.read(settings, Api.ENVIRONMENT))) {
      var api = new Api(lintel.addresses().http());
      Await.until("ready", () -> api.get("/health/ready").status() == 200);
      var device = "{\"eui\": \"00158d0001a2b3c4\", \"name\": \"Lamp\"}";
      assertThat(api.post("/api/v1/devices", device).status()).isEqualTo(201);
      var topic = "lintel/devices/00158d0001a2b3c4/status";
      assertThat(run(settings, "publish", topic, "{\"level\": 5}").code()).isZero();
      Await.until(
          "the report is read back",
          () ->
              api.get("/api/v1/devices/00158d0001a2b3c4/status")
                      .body()
                      .at("/fields/level/value")
                      .asInt()
                  == 5);
    }
    assertThat(run(settings, "doctor").out())
        .contains("lets us in", "persistent session", "shared subscription");
  }

  @Test
  void doesNotLetInWhoHasNoCertificate() {
    broker(authority.issue(folder, "server"), trusted);
    expectRefusal(settings(), "wants a certificate of its client");
  }

  @Test
  void isNotBelievedWithACertificateOfAnotherAuthority() {
    broker(TestCertificates.authority("others").issue(folder, "server"), null);
    expectRefusal(settings(), "is of no authority that is trusted");
    expectRefusal(settings("mqtt.tls.check.host", "false"), "is of no authority that is trusted");
  }

  @Test
  void isNotBelievedWithACertificateForAnotherHostUnlessToldTo() {
    broker(authority.issueFor("broker.example", folder, "server"), null);
    expectRefusal(settings(), "is for another host");
    assertThat(publish(settings("mqtt.tls.check.host", "false")).code()).isZero();
  }

  @Test
  void isNotBelievedWithACertificateThatIsOver() {
    broker(authority.issueExpired(folder, "server"), null);
    expectRefusal(settings(), "has expired");
    var doctor = run(settings(), "doctor");
    assertThat(doctor.code()).isEqualTo(1);
    assertThat(doctor.out()).contains("the broker's certificate has expired", "LINTEL_MQTT_TLS_");
  }

  @Test
  void isBelievedOnceTheFileNamesItsAuthority() throws IOException {
    var others = TestCertificates.authority("others");
    broker(others.issue(folder, "server"), null);
    var settings = settings();
    try (var lintel = Lintel.start(Configuration.read(settings, Api.ENVIRONMENT))) {
      var api = new Api(lintel.addresses().http());
      assertThat(api.get("/health/ready").status()).isEqualTo(503);
      var other = others.file(Files.createDirectory(folder.resolve("others")));
      Files.move(other, trusted, StandardCopyOption.REPLACE_EXISTING);
      Await.until("ready", () -> api.get("/health/ready").status() == 200);
    }
  }
}
