package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stores and brokers go away and come back; Lintel tells the truth meanwhile, and goes on
 * afterwards.
 */
class UnpluggedTest {

  private static final String EUI = "70b3d57ed0000001";
  private static final String DEVICE = "{\"eui\": \"%s\", \"name\": \"Lamp\"}".formatted(EUI);

  @TempDir private Path folder;

  private Configuration configuration(Map<String, String> chosen) {
    var settings =
        new HashMap<>(Map.of("data", folder.toString(), "http.port", "0", "node", "test"));
    settings.putAll(chosen);
    if (!chosen.containsKey("mqtt")) {
      settings.putAll(Map.of("mqtt.port", "0", "mqtt.anonymous", "true"));
    }
    return Configuration.read(settings, Api.ENVIRONMENT);
  }

  @Test
  void aDatabaseThatIsAwayAtTheStartIsNamedWithoutItsPassword() {
    var away =
        configuration(
            Map.of(
                "database",
                "postgresql://lintel:s3cret@127.0.0.1:9/lintel",
                "startup.wait",
                "PT0S"));

    assertThatThrownBy(() -> Lintel.start(away))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("127.0.0.1:9")
        .message()
        .doesNotContain("s3cret");
  }

  @Test
  void aDatabaseThatIsAwayForTooLongEndsTheProgramWithItsOwnExitCode() throws InterruptedException {
    var settings =
        Map.of(
            "data",
            folder.toString(),
            "database",
            "postgresql://lintel:s3cret@127.0.0.1:9/lintel",
            "startup.wait",
            "PT0S");
    try (var lintel = LintelProcess.serve(folder, settings)) {
      assertThat(lintel.exitCode()).isEqualTo(69);
      assertThat(lintel.output())
          .contains("127.0.0.1:9")
          .doesNotContain("s3cret")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void aDatabaseThatComesLateIsWaitedFor() throws Exception {
    var url = URI.create(Backends.postgresql());
    try (var plug = new Plug(url.getHost(), url.getPort())) {
      plug.pull();
      var late = configuration(Map.of("database", plug.in(url), "mqtt", "none"));
      var back = Thread.ofVirtual().unstarted(plug::putBack);
      back.start();
      try (var lintel = Lintel.start(late)) {
        assertThat(new Api(lintel.addresses().http()).get("/api/v1/devices").status())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void withoutItsDatabaseItAnswers503AndRecovers() throws MqttException {
    var url = URI.create(Backends.postgresql());
    try (var plug = new Plug(url.getHost(), url.getPort())) {
      outage(configuration(Map.of("database", plug.in(url))), plug, "/api/v1/devices");
    }
  }

  @Test
  void withoutMongodbItAnswers503AndRecovers() throws MqttException {
    var url = URI.create(Backends.mongodb());
    try (var plug = new Plug(url.getHost(), url.getPort())) {
      outage(
          configuration(Map.of("status", plug.in(url))),
          plug,
          "/api/v1/devices/" + EUI + "/status");
    }
  }

  /** What is reported during the outage is there after it. */
  private static void outage(Configuration configuration, Plug plug, String path)
      throws MqttException {
    try (var lintel = Lintel.start(configuration)) {
      var api = new Api(lintel.addresses().http());
      assertThat(api.post("/api/v1/devices", DEVICE).status()).isEqualTo(201);
      Await.until("ready", () -> api.get("/health/ready").status() == 200);
      try (var device = new PlainMqttClient(lintel.deviceEndpoint("device").uri())) {
        plug.pull();
        device.publish("lintel/devices/" + EUI + "/status", "{\"number\": 1}");

        var refused = api.get(path);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body().get("type").asText()).startsWith("urn:lintel:problem:");
        assertThat(refused.body().get("detail").asText()).doesNotContain("null");
        Await.until("not ready", () -> api.get("/health/ready").status() == 503);

        plug.putBack();
        Await.until("answers again", () -> api.get(path).status() == 200);
        Await.until("the report is there", () -> number(api) == 1);
        Await.until("ready again", () -> api.get("/health/ready").status() == 200);
      }
    }
  }

  private static int number(Api api) {
    return api.get("/api/v1/devices/" + EUI + "/status")
        .body()
        .at("/fields/number/value")
        .asInt(-1);
  }

  @Nested
  @RequiresMosquitto
  class WithoutItsBroker {

    @Test
    void itStartsServesAndCatchesUp() throws MqttException {
      try (var mosquitto = new Mosquitto(folder)) {
        var settings = Map.of("mqtt", mosquitto.uri().toString());
        try (var lintel = Lintel.start(configuration(settings))) {
          var api = new Api(lintel.addresses().http());
          assertThat(api.post("/api/v1/devices", DEVICE).status()).isEqualTo(201);
          assertThat(api.get("/health/ready").status()).isEqualTo(503);

          mosquitto.start();
          try (var client = new PlainMqttClient(mosquitto.uri())) {
            client.subscribe("lintel/events/#");
            Await.until(
                "what happened before is told or was told",
                () -> api.get("/health/ready").status() == 200);
            client.publish("lintel/devices/" + EUI + "/status", "{\"number\": 1}");
            Await.until("the report is there", () -> number(api) == 1);
          }

          mosquitto.stop();
          assertThat(api.patch("/api/v1/devices/" + EUI, "{\"name\": \"Dark\"}").status())
              .isEqualTo(200);
          assertThat(api.patch("/api/v1/devices/" + EUI + "/status", "{\"number\": 2}").status())
              .isEqualTo(200);

          mosquitto.start();
          Await.until("ready again", () -> api.get("/health/ready").status() == 200);
          try (var client = new PlainMqttClient(mosquitto.uri())) {
            client.publish("lintel/devices/" + EUI + "/status", "{\"number\": 3}");
            Await.until("reports are taken again", () -> number(api) == 3);
          }
        }
      }
    }
  }
}
