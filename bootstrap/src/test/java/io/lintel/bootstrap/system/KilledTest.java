package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after {@code kill -9} at any moment. */
class KilledTest {

  private static final int REPORTS = 2_000;
  private static final int DEVICES = 20;

  @TempDir private Path folder;

  private Map<String, String> settings(Map<String, String> others) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("data", folder.resolve("data").toString());
    settings.put("http.port", "0");
    settings.put("node", "killed");
    settings.putAll(others);
    return settings;
  }

  @Nested
  @RequiresMosquitto
  class OnAnExternalBroker {

    @Test
    void onSqlite() throws Exception {
      losesNothing(Map.of());
    }

    @Test
    void onPostgresql() throws Exception {
      losesNothing(Map.of("database", Backends.postgresql()));
    }

    /** The broker outlives Lintel, which is killed three times while reports are on their way. */
    private void losesNothing(Map<String, String> stores) throws Exception {
      try (var mosquitto = new Mosquitto(folder)) {
        mosquitto.start();
        var others = new LinkedHashMap<>(stores);
        others.put("mqtt", mosquitto.uri().toString());
        var settings = settings(others);
        try (var first = LintelProcess.serve(folder, settings).untilItRuns();
            var reports = new NumberedReports(mosquitto.uri())) {
          register(first);
          Await.until(
              "subscribed", () -> new Api(first.http()).get("/health/ready").status() == 200);
          publish(reports, 0, REPORTS / 4);
          first.kill();
          publish(reports, REPORTS / 4, REPORTS / 2);
          try (var second = LintelProcess.serve(folder, settings).untilItRuns()) {
            publish(reports, REPORTS / 2, REPORTS * 3 / 4);
            second.kill();
          }
          publish(reports, REPORTS * 3 / 4, REPORTS);
          try (var third = LintelProcess.serve(folder, settings).untilItRuns()) {
            Await.until("all are acknowledged", () -> reports.acknowledgedCount() == REPORTS);
            nothingIsLost(third, reports);
          }
        }
      }
    }
  }

  @Test
  void theEmbeddedBrokerIsKilledWithTheRest() throws Exception {
    var settings = settings(Map.of("mqtt.port", "0", "mqtt.anonymous", "true"));
    try (var first = LintelProcess.serve(folder, settings).untilItRuns();
        var reports = new NumberedReports(URI.create(first.mqtt()))) {
      register(first);
      Await.until("subscribed", () -> new Api(first.http()).get("/health/ready").status() == 200);
      publish(reports, 0, REPORTS);
      first.kill();
      try (var second = LintelProcess.serve(folder, settings).untilItRuns()) {
        nothingIsLost(second, reports);
      }
    }
  }

  @Test
  void endsInGoodOrderWhenAsked() throws Exception {
    var settings = settings(Map.of("mqtt.port", "0", "mqtt.anonymous", "true"));
    try (var lintel = LintelProcess.serve(folder, settings).untilItRuns();
        var reports = new NumberedReports(URI.create(lintel.mqtt()))) {
      register(lintel);
      publish(reports, 0, DEVICES);

      assertThat(lintel.stop()).isEqualTo(143); // 128 + SIGTERM
      assertThat(lintel.output()).doesNotContain("ERROR").doesNotContain("Exception");
    }
  }

  private static String eui(int device) {
    return "70b3d57ed00000%02x".formatted(device);
  }

  private static void register(LintelProcess lintel) {
    var api = new Api(lintel.http());
    for (int device = 0; device < DEVICES; device++) {
      var answer =
          api.post(
              "/api/v1/devices",
              "{\"eui\": \"%s\", \"name\": \"Device %d\"}".formatted(eui(device), device));
      assertThat(answer.status()).isEqualTo(201);
    }
  }

  private static void publish(NumberedReports reports, int from, int to)
      throws MqttException, InterruptedException {
    for (int number = from; number < to; number++) {
      reports.publish(eui(number % DEVICES), number);
    }
  }

  private static void nothingIsLost(LintelProcess lintel, NumberedReports reports) {
    var api = new Api(lintel.http());
    var acknowledged = reports.acknowledged();
    assertThat(acknowledged).hasSize(DEVICES);
    acknowledged.forEach((eui, number) ->
        Await.until(
            "%s has %d or newer".formatted(eui, number), () -> numberOf(api, eui) >= number));
  }

  private static int numberOf(Api api, String eui) {
    return api.get("/api/v1/devices/%s/status".formatted(eui))
        .body()
        .at("/fields/number/value")
        .asInt(-1);
  }
}
