package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two nodes that share the work one does not come back: what waits for it is taken in. */
@RequiresMosquitto
class NodeGoneTest {

  private static final int DEVICES = 20;
  private static final int PER_SECOND = 100;
  private static final String GONE = "lintel_listeners_gone";
  private static final String INHERITED = "lintel_ingest_inherited_total";

  @TempDir private Path folder;

  private Map<String, String> settings(Mosquitto mosquitto, String database, String node) {
    return Map.of(
        "data",
        folder.resolve(node).toString(),
        "http.port",
        "0",
        "node",
        node,
        "node.gone.after",
        "PT4S",
        "mqtt",
        mosquitto.uri().toString(),
        "mqtt.shared.group",
        "lintel",
        "database",
        database);
  }

  private interface Scene {
    void play(LintelProcess first, LintelProcess second, Fleet fleet, Runnable restart)
        throws Exception;
  }

  private void play(Scene scene) throws Exception {
    try (var mosquitto = new Mosquitto(folder)) {
      mosquitto.start();
      var database = Backends.postgresql();
      var first = settings(mosquitto, database, "first");
      try (var one = LintelProcess.serve(folder, first).untilItRuns();
          var two =
              LintelProcess.serve(folder, settings(mosquitto, database, "second")).untilItRuns();
          var fleet = new Fleet(mosquitto.uri(), DEVICES, PER_SECOND, 1);
          var statuses = new StatusWatcher(two::http);
          var audience = new Audience(mosquitto.uri())) {
        fleet.register(new Api(two.http()));
        ready(one);
        ready(two);
        fleet.start();
        fleet.report(2 * PER_SECOND);
        var restarted = new AtomicReference<LintelProcess>();
        try {
          scene.play(
              one,
              two,
              fleet,
              () -> restarted.set(LintelProcess.serve(folder, first).untilItRuns()));
          Reckoning.settle(fleet, statuses, audience);
        } finally {
          if (restarted.get() != null) {
            restarted.get().close();
          }
        }
        if (restarted.get() == null) {
          assertThat(keepsASession(mosquitto.uri(), "lintel-first")).isFalse();
          assertThat(keepsASession(mosquitto.uri(), "lintel-second")).isTrue();
        }
      }
    }
  }

  private static void ready(LintelProcess node) {
    var api = new Api(node.http());
    Await.until("ready", () -> api.get("/health/ready").status() == 200);
  }

  @Test
  void whatWaitsForItIsTakenInByTheOther() throws Exception {
    play((one, two, fleet, _) -> {
      one.kill();
      fleet.report(3 * PER_SECOND);
      Await.until("noticed", () -> two.figure(GONE) > 0);
      fleet.report(PER_SECOND);
      Await.until("forgotten", () -> two.figure(GONE) == 0);
      fleet.report(PER_SECOND);

      assertThat(two.figure(INHERITED)).isPositive();
      assertThat(two.output()).contains("lintel-first of node first has given no sign of life");
    });
  }

  @Test
  void whoComesBackAfterAllHasItsSession() throws Exception {
    play((one, two, fleet, restart) -> {
      one.kill();
      fleet.report(PER_SECOND);
      Await.until("noticed", () -> two.figure(GONE) > 0);
      restart.run();
      Await.until("noticed that it is back", () -> two.figure(GONE) == 0);
      fleet.report(3 * PER_SECOND);
    });
  }

  /** Takes the session over from whoever has it, and leaves it. */
  private static boolean keepsASession(URI broker, String clientId) throws MqttException {
    var client = new MqttAsyncClient(broker.toString(), clientId, new MemoryPersistence());
    var options = new MqttConnectOptions();
    options.setCleanSession(false);
    try {
      var token = client.connect(options);
      token.waitForCompletion(10_000);
      return token.getSessionPresent();
    } finally {
      client.disconnectForcibly(100, 100, false);
      client.close(true);
    }
  }
}
