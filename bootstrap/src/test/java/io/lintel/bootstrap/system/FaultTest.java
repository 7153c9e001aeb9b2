package io.lintel.bootstrap.system;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.FreePort;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers and nodes stop and start while devices report; nothing that was acknowledged is lost. */
@RequiresMosquitto
class FaultTest {

  private static final int DEVICES = 20;
  private static final int PER_SECOND = 300;

  @TempDir private Path folder;

  @FunctionalInterface
  private interface Accident {
    void happen(Fleet fleet, Api api) throws Exception;
  }

  @Test
  void theBrokerIsRestarted() throws Exception {
    try (var mosquitto = new Mosquitto(folder)) {
      mosquitto.start();
      during(
          mosquitto,
          Map.of(),
          (fleet, api) -> {
            for (int i = 0; i < 2; i++) {
              fleet.report(PER_SECOND);
              mosquitto.stop();
              Await.until("noticed", () -> api.get("/health/ready").status() == 503);
              mosquitto.start();
            }
          });
    }
  }

  @Test
  void postgresqlIsStoppedAndStarted() throws Exception {
    int port = FreePort.find();
    var data = folder.resolve("postgresql");
    var server = postgresql(data, port);
    try (var mosquitto = new Mosquitto(folder)) {
      mosquitto.start();
      during(
          mosquitto,
          Map.of("database", "postgresql://postgres@127.0.0.1:%d/postgres".formatted(port)),
          (fleet, api) -> {
            fleet.report(PER_SECOND);
            server.close();
            Await.until("noticed", () -> api.get("/health/ready").status() == 503);
            fleet.report(PER_SECOND);
            postgresql(data, port); // it stops with this JVM
          });
    }
  }

  private static EmbeddedPostgres postgresql(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  @Test
  void mongodbStopsAnsweringAndStarts() throws Exception {
    try (var mosquitto = new Mosquitto(folder);
        var mongodb = MongoStandIn.start()) {
      mosquitto.start();
      during(
          mosquitto,
          Map.of("status", mongodb.url() + "/lintel"),
          (fleet, api) -> {
            fleet.report(PER_SECOND);
            mongodb.pause();
            Await.until("noticed", () -> api.get("/health/ready").status() == 503);
            fleet.report(PER_SECOND);
            mongodb.resume();
          });
    }
  }

  private void during(Mosquitto mosquitto, Map<String, String> stores, Accident accident)
      throws Exception {
    try (var lintel =
            Lintel.start(Configuration.read(settings(mosquitto, "one", stores), Api.ENVIRONMENT));
        var fleet = new Fleet(mosquitto.uri(), DEVICES, PER_SECOND, 1);
        var statuses = new StatusWatcher(() -> lintel.addresses().http());
        var audience = new Audience(mosquitto.uri())) {
      var api = new Api(lintel.addresses().http());
      fleet.register(api);
      Await.until("ready", () -> api.get("/health/ready").status() == 200);
      fleet.start();
      accident.happen(fleet, api);
      Await.until("ready again", () -> api.get("/health/ready").status() == 200);
      fleet.report(PER_SECOND);

      Reckoning.settle(fleet, statuses, audience);
    }
  }

  private Map<String, String> settings(
      Mosquitto mosquitto, String node, Map<String, String> others) {
    var settings = new HashMap<String, String>();
    settings.put("data", folder.resolve(node).toString());
    settings.put("http.port", "0");
    settings.put("node", node);
    settings.put("mqtt", mosquitto.uri().toString());
    settings.putAll(others);
    return settings;
  }

  @Test
  void oneOfTwoNodesIsKilledAndComesBack() throws Exception {
    var shared =
        new LinkedHashMap<>(
            Map.of("database", Backends.postgresql(), "mqtt.shared.group", "lintel"));
    try (var mosquitto = new Mosquitto(folder)) {
      mosquitto.start();
      var first = settings(mosquitto, "first", shared);
      try (var one = LintelProcess.serve(folder, first).untilItRuns();
          var two =
              LintelProcess.serve(folder, settings(mosquitto, "second", shared)).untilItRuns();
          var fleet = new Fleet(mosquitto.uri(), DEVICES, PER_SECOND, 1);
          var statuses = new StatusWatcher(two::http);
          var audience = new Audience(mosquitto.uri())) {
        fleet.register(new Api(two.http()));
        for (var node : List.of(one, two)) {
          var api = new Api(node.http());
          Await.until("ready", () -> api.get("/health/ready").status() == 200);
        }
        fleet.start();
        fleet.report(2 * PER_SECOND);
        one.kill();
        fleet.report(2 * PER_SECOND);
        try (var _ = LintelProcess.serve(folder, first).untilItRuns()) {
          fleet.report(PER_SECOND);

          Reckoning.settle(fleet, statuses, audience);
          Await.until(
              "each device is told to have come online, once",
              () ->
                  fleet.acknowledged().keySet().stream()
                      .allMatch(eui -> audience.transitions(eui) == 1));
        }
      }
    }
  }
}
