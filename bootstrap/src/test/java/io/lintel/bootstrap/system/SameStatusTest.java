package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.shared.Caller;
import io.lintel.application.status.IncomingReport;
import io.lintel.application.status.StatusService;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Connectivity.Reason;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.Source;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same reports, to each store in an order of its own, with repetitions and batches of its own,
 * from two sides at once and through several sources, leave statuses whose JSON is the same to the
 * byte: fields, what was removed, when it was seen, and whether it is heard. Who says goodbye
 * counts in the order in which that is said, and in that order everywhere the same.
 */
class SameStatusTest {

  private static final Caller RECORDING = Caller.trusted(new Actor.Internal("recording"));
  private static final Instant RECEIVED = Instant.parse("2026-11-01T12:00:00.123456Z");
  private static final int REPORTS = 600;
  private static final int SIDES = 2;
  private static final List<Source> SOURCES =
      List.of(new Source("chirpstack"), new Source("ttn"), new Source("zigbee2mqtt"));
  private static final List<Eui> DEVICES =
      List.of(new Eui(0x70b3d57ed0000001L), new Eui(0xfffffffffffffffeL), new Eui(0x1L));
  private static final List<Value> VALUES =
      List.of(
          Value.nothing(),
          Value.of(21.5),
          Value.of(-0.0),
          Value.of(1e300),
          Value.of(9007199254740991.0),
          Value.of(true),
          Value.of(""),
          Value.of("Grüße, 世界 \uD83D\uDE00 \" \\ \u0001"),
          Value.of(List.of(Value.of(1), Value.nothing(), Value.of(List.of()))),
          new Value.Members(
              new TreeMap<>(Map.of("b", Value.of(1), "a.b", Value.of("$x"), "", Value.of(false)))));

  @TempDir private Path folder;

  /** What is done with a stream, at one or two nodes. */
  @FunctionalInterface
  private interface Feeding {
    void feed(List<StatusService> nodes, long seed);
  }

  @Test
  void inAnyOrderOnAllStores() throws Exception {
    var stream = stream();
    onAllStores((nodes, seed) -> {
      var batches = batches(stream, new Random(seed));
      var race =
          Race.of(
              SIDES,
              side -> {
                for (int i = side; i < batches.size(); i += SIDES) {
                  nodes.get(side % nodes.size()).report(RECORDING, batches.get(i));
                }
              });
      assertThat(race.failures()).isEmpty();
    });
  }

  @Test
  void withGoodbyesInOneOrderOnAllStores() throws Exception {
    var stream = stream();
    var offline =
        onAllStores((nodes, _) -> {
          var random = new Random(20261127);
          for (int from = 0; from < stream.size(); from += 20) {
            var batch = stream.subList(from, from + 20);
            nodes.getFirst().report(RECORDING, batch);
            nodes.getLast().report(RECORDING, batch.subList(0, 5));
            depart(nodes.getFirst(), random);
          }
          nodes
              .getLast()
              .depart(
                  RECORDING,
                  Map.of(DEVICES.getFirst(), Reason.LAST_WILL),
                  Optional.of(RECEIVED.plusSeconds(1)));
        });

    assertThat(offline.getFirst()).contains("\"OFFLINE\"");
  }

  /** Said before, at the time of, or after some of the reports; twice. */
  private static void depart(StatusService node, Random random) {
    var reason = random.nextBoolean() ? Reason.LAST_WILL : Reason.SAID_GOODBYE;
    var gone = Map.of(DEVICES.get(random.nextInt(DEVICES.size())), reason);
    var at = Optional.of(RECEIVED.minusMillis(random.nextInt(80)).plusMillis(40));
    node.depart(RECORDING, gone, at);
    node.depart(RECORDING, gone, at);
  }

  /** Each store is fed, and what it says then is the same; which is returned. */
  private List<String> onAllStores(Feeding feeding) throws Exception {
    var memory = statuses("memory:", "database", 1, 1, feeding);

    assertThat(memory).hasSize(DEVICES.size());
    assertThat(statuses("sqlite:" + folder.resolve("a.db"), "database", 1, 2, feeding))
        .isEqualTo(memory);
    assertThat(statuses(Backends.postgresql(), "database", 2, 3, feeding)).isEqualTo(memory);
    assertThat(statuses("memory:", Backends.mongodb(), 1, 4, feeding)).isEqualTo(memory);
    return memory;
  }

  /** In it times, fields and values of the devices collide. */
  private static List<IncomingReport> stream() {
    var random = new Random(20261126);
    var reports = new ArrayList<IncomingReport>();
    for (int i = 0; i < REPORTS; i++) {
      var fields = new TreeMap<FieldName, FieldValue>();
      for (int field = random.nextInt(5); field >= 0; field--) {
        fields.put(
            new FieldName("f" + random.nextInt(12)),
            FieldValue.of(VALUES.get(random.nextInt(VALUES.size()))));
      }
      var at = RECEIVED.minus(Duration.ofMillis(random.nextInt(40)));
      reports.add(
          new IncomingReport(DEVICES.get(i % DEVICES.size()), Optional.of(at), fields)
              .through(SOURCES.get(random.nextInt(SOURCES.size())))
              .receivedAt(RECEIVED));
    }
    return reports;
  }

  private List<String> statuses(
      String database, String status, int nodes, long seed, Feeding feeding) throws Exception {
    var started = new ArrayList<Lintel>();
    try {
      for (int node = 0; node < nodes; node++) {
        started.add(start(database, status, seed, node));
      }
      var lintel = started.getFirst();
      var api = new Api(lintel.addresses().http());
      for (var eui : DEVICES) {
        api.post("/api/v1/devices", "{\"eui\": \"%s\", \"name\": \"Device\"}".formatted(eui));
      }
      feeding.feed(started.stream().map(it -> it.services().statuses()).toList(), seed);
      var answers = new ArrayList<String>();
      for (var eui : DEVICES) {
        answers.add(
            body(
                lintel.addresses().http() + "/api/v1/devices/" + eui + "/status",
                api.authorization()));
      }
      return answers;
    } finally {
      started.forEach(Lintel::close);
    }
  }

  private Lintel start(String database, String status, long seed, int node) {
    var settings = new HashMap<String, String>();
    settings.put("data", folder.resolve("data" + seed + node).toString());
    settings.put("http.port", "0");
    settings.put("node", "same" + node);
    settings.put("mqtt", "none");
    settings.put("database", database);
    settings.put("status", status);
    return Lintel.start(Configuration.read(settings, Api.ENVIRONMENT));
  }

  private static List<List<IncomingReport>> batches(List<IncomingReport> stream, Random random) {
    var shuffled = new ArrayList<>(stream);
    stream.stream().filter(_ -> random.nextInt(3) == 0).forEach(shuffled::add);
    Collections.shuffle(shuffled, random);
    var batches = new ArrayList<List<IncomingReport>>();
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(60));
      batches.add(List.copyOf(shuffled.subList(from, to)));
      from = to;
    }
    return batches;
  }

  private static String body(String url, String authorization) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(url))
                  .header("Authorization", authorization)
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }
}
