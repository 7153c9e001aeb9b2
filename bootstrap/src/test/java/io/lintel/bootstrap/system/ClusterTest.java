package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.FreePort;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes, each a process, on one PostgreSQL, one MongoDB and one broker: what one of them does
 * holds for all, and they may be restarted one after the other, or killed, while devices report and
 * people work.
 */
@RequiresMosquitto
class ClusterTest {

  private static final int DEVICES = 20;
  private static final int PER_SECOND = 200;
  private static final int SIGTERM = 128 + 15;
  private static final List<String> NAMES = List.of("one", "two", "three");

  @TempDir private Path folder;

  @Test
  void threeNodesAreOne() throws Exception {
    try (var mosquitto = new Mosquitto(folder);
        var mongodb = MongoStandIn.start()) {
      mosquitto.start();
      var shared =
          Map.of(
              "database",
              Backends.postgresql(),
              "status",
              mongodb.url() + "/lintel",
              "mqtt",
              mosquitto.uri().toString(),
              "mqtt.shared.group",
              "lintel");
      var settings = NAMES.stream().map(name -> settings(name, shared)).toList();
      var nodes = new ArrayList<>(start(settings));
      try (var fleet = new Fleet(mosquitto.uri(), DEVICES, PER_SECOND, 1);
          var audience = new Audience(mosquitto.uri());
          var statuses = new StatusWatcher(() -> Worker.root(settings.getLast()))) {
        var session = new Api(nodes.getFirst().http()).authorization();
        fleet.register(new Api(nodes.get(1).http()));
        holdsOnAll(session, nodes);
        hearsOfAll(session, nodes);

        fleet.start();
        fleet.report(PER_SECOND);
        try (var worker = new Worker(settings, session, Fleet.eui(0))) {
          for (int i = 0; i < nodes.size(); i++) {
            assertThat(nodes.get(i).stop()).as("ends by being asked to").isEqualTo(SIGTERM);
            nodes.set(i, LintelProcess.serve(folder, settings.get(i)).untilItRuns());
            ready(nodes.get(i));
            fleet.report(PER_SECOND / 2);
          }
          Await.until("work went on", () -> worker.done() > 20);
          assertThat(worker.failures()).as("seen by who tries the next node").isEmpty();
        }
        nodes.getFirst().kill();
        fleet.report(PER_SECOND);
        nodes.set(0, LintelProcess.serve(folder, settings.getFirst()).untilItRuns());
        fleet.report(PER_SECOND);

        Reckoning.settle(fleet, statuses, audience);
        Await.until(
            "each device is told to have come online, once",
            () ->
                fleet.acknowledged().keySet().stream()
                    .allMatch(eui -> audience.transitions(eui) == 1));
      } finally {
        nodes.forEach(LintelProcess::close);
      }
    }
  }

  private Map<String, String> settings(String node, Map<String, String> shared) {
    var settings = new LinkedHashMap<>(shared);
    settings.put("node", node);
    settings.put("data", folder.resolve(node).toString());
    settings.put("http.port", String.valueOf(FreePort.find()));
    return settings;
  }

  /** All at once, on databases without a table: one of them makes these. */
  private List<LintelProcess> start(List<Map<String, String>> settings) {
    var starting = settings.stream().map(it -> LintelProcess.serve(folder, it)).toList();
    starting.forEach(LintelProcess::untilItRuns);
    starting.forEach(ClusterTest::ready);
    return starting;
  }

  private static void ready(LintelProcess node) {
    var api = new Api(node.http());
    Await.until("ready", () -> api.get("/health/ready").status() == 200);
  }

  private static void holdsOnAll(String session, List<LintelProcess> nodes) throws Exception {
    for (var node : nodes) {
      var request =
          HttpRequest.newBuilder(URI.create(node.http() + "/api/v1/devices/" + Fleet.eui(1)))
              .header("Authorization", session)
              .build();
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as("a session of another node").isEqualTo(200);
    }
  }

  /** A stream of the last node tells what was done at the first. */
  private static void hearsOfAll(String session, List<LintelProcess> nodes) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(nodes.getLast().http() + "/api/v1/events"))
            .header("Authorization", session)
            .header("Accept", "text/event-stream")
            .build();
    var heard = new ConcurrentLinkedQueue<String>();
    try (var client = HttpClient.newHttpClient();
        var lines = client.send(request, BodyHandlers.ofLines()).body()) {
      var _ = Thread.ofVirtual().start(() -> listen(lines, heard));
      new Api(nodes.getFirst().http())
          .patch("/api/v1/devices/" + Fleet.eui(1), "{\"name\": \"told everywhere\"}");

      Await.until("told", () -> heard.stream().anyMatch(it -> it.contains("told everywhere")));
      client.shutdownNow();
    }
  }

  private static void listen(Stream<String> lines, Queue<String> heard) {
    try {
      lines.forEach(heard::add);
    } catch (UncheckedIOException closed) {
      // enough was heard
    }
  }
}
