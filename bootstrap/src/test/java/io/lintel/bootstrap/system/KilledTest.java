package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.FreePort;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after {@code kill -9} at any moment, again and again. */
class KilledTest {

  private static final int DEVICES = 20;
  private static final int PER_SECOND = 300;
  private static final int KILLS = 2;

  @TempDir private Path folder;

  private Map<String, String> settings(Map<String, String> others) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("data", folder.resolve("data").toString());
    settings.put("http.port", "0");
    settings.put("node", "killed");
    settings.putAll(others);
    return settings;
  }

  private static String store(Map<String, String> stores) {
    return stores.containsKey("database") ? "PostgreSQL" : "SQLite";
  }

  @Nested
  @RequiresMosquitto
  class OnAnExternalBroker {

    @Test
    void onSqlite() throws Exception {
      survives(Map.of());
    }

    @Test
    void onPostgresql() throws Exception {
      survives(Map.of("database", Backends.postgresql()));
    }

    private void survives(Map<String, String> stores) throws Exception {
      try (var mosquitto = new Mosquitto(folder)) {
        mosquitto.start();
        var others = new LinkedHashMap<>(stores);
        others.put("mqtt", mosquitto.uri().toString());
        losesNothing(
            "killed, on Mosquitto and " + store(stores), settings(others), mosquitto.uri());
      }
    }
  }

  /** The broker is killed with the rest. */
  @Nested
  class OnTheEmbeddedBroker {

    @Test
    void onSqlite() throws Exception {
      survives(Map.of());
    }

    @Test
    void onPostgresql() throws Exception {
      survives(Map.of("database", Backends.postgresql()));
    }

    private void survives(Map<String, String> stores) throws Exception {
      int port = FreePort.find();
      var others = new LinkedHashMap<>(stores);
      others.put("mqtt.port", String.valueOf(port));
      others.put("mqtt.anonymous", "true");
      losesNothing(
          "killed with its broker, on " + store(stores),
          settings(others),
          URI.create("tcp://127.0.0.1:" + port));
    }
  }

  private void losesNothing(String name, Map<String, String> settings, URI broker)
      throws Exception {
    var lintel = new AtomicReference<>(LintelProcess.serve(folder, settings).untilItRuns());
    try (var fleet = new Fleet(broker, DEVICES, PER_SECOND, 1);
        var statuses = new StatusWatcher(() -> lintel.get().http());
        var audience = new Audience(broker)) {
      var api = new Api(lintel.get().http());
      fleet.register(api);
      Await.until("subscribed", () -> api.get("/health/ready").status() == 200);
      fleet.start();
      var form = new LongForm(name);
      int kills = 0;
      for (; kills < KILLS || form.goesOn(); kills++) {
        fleet.report(2 * PER_SECOND);
        lintel.get().kill();
        lintel.set(LintelProcess.serve(folder, settings).untilItRuns());
      }
      fleet.report(PER_SECOND);

      Reckoning.settle(fleet, statuses, audience);
      assertThat(fleet.count()).isGreaterThan(2 * KILLS * PER_SECOND);
      Await.until(
          "each device is told to have come online, once",
          () ->
              fleet.acknowledged().keySet().stream()
                  .allMatch(eui -> audience.transitions(eui) == 1));
      form.tell(fleet, kills);
    } finally {
      lintel.get().close();
    }
  }

  @Test
  void endsInGoodOrderWhenAsked() throws Exception {
    var settings = settings(Map.of("mqtt.port", "0", "mqtt.anonymous", "true"));
    try (var lintel = LintelProcess.serve(folder, settings).untilItRuns();
        var fleet = new Fleet(URI.create(lintel.mqtt()), DEVICES, PER_SECOND, 1)) {
      fleet.register(new Api(lintel.http()));
      fleet.start();
      fleet.report(DEVICES);
      fleet.stop();

      assertThat(lintel.stop()).isEqualTo(143); // 128 + SIGTERM
      assertThat(lintel.output()).doesNotContain("ERROR").doesNotContain("Exception");
    }
  }
}
