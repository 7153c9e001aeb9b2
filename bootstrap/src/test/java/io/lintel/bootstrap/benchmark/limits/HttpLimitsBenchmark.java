package io.lintel.bootstrap.benchmark.limits;

import io.lintel.bootstrap.benchmark.Installation;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.domain.shared.Origin;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests per second that Lintel answers on PostgreSQL, as a part of those of a bare Javalin that
 * asks the same tables by one plain statement and sends the same bytes.
 */
class HttpLimitsBenchmark {

  private static final String PASSWORD = "a quiet red bicycle";
  private static final Map<String, String> LOGIN = Map.of("LINTEL_ADMIN_PASSWORD", PASSWORD);

  private static final int DEVICES = 1_000;
  private static final int ROUNDS = Integer.getInteger("lintel.benchmark.rounds", 5);
  private static final Duration ROUND =
      Duration.ofMillis(Integer.getInteger("lintel.benchmark.millis", 4_000));

  /** Some of the pairs, by the first segments of their paths, for a profile of just these. */
  private static final List<String> WANTED =
      List.of(
          System.getProperty("lintel.benchmark.pairs", "device,status,building,merge").split(","));

  /** Until the JVM has compiled what runs often. */
  private static final Duration WARM_UP = ROUND.multipliedBy(5);

  private final Installation installation = new Installation(DEVICES);

  @TempDir private Path folder;

  /** The same question to both. */
  private record Pair(String name, IntFunction<String> lintel, IntFunction<String> bare) {}

  @Test
  void answersAGoodPartOfWhatIsPossible() throws Exception {
    try (var postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .start()) {
      var url = "postgresql://postgres@127.0.0.1:%d/postgres".formatted(postgres.getPort());
      installation.fill(url);
      installation.fillStatuses(url);
      var settings =
          Map.of(
              "data", folder.toString(),
              "http.port", "0",
              "mqtt", "none",
              "database", url,
              "node", "benchmark");
      try (var lintel = Lintel.start(Configuration.read(settings, LOGIN));
          var bare =
              new BareServer(
                  postgres.getJdbcUrl("postgres", "postgres"),
                  answers(lintel.addresses().http(), bearer(lintel)))) {
        compare(URI.create(lintel.addresses().http()).getPort(), bearer(lintel), bare.port());
      }
    }
  }

  private static String bearer(Lintel lintel) {
    return "Bearer "
        + lintel
            .services()
            .sessions()
            .signIn("admin@localhost", PASSWORD, Origin.HERE, "benchmark")
            .secret();
  }

  private static Map<String, Pair> pairs() {
    var pairs = new LinkedHashMap<String, Pair>();
    pairs.put(
        "device",
        new Pair(
            "GET device",
            number -> "GET /api/v1/devices/" + eui(number),
            number -> "GET /device/" + eui(number)));
    pairs.put(
        "status",
        new Pair(
            "GET status, 5 fields",
            number -> "GET /api/v1/devices/%s/status".formatted(eui(number)),
            number -> "GET /status/" + eui(number)));
    pairs.put(
        "building",
        new Pair(
            "list of 100 devices with status",
            number ->
                "GET /api/v1/buildings/%s/devices?include=status&limit=100"
                    .formatted(building(number)),
            number -> "GET /building/" + building(number)));
    pairs.put(
        "merge",
        new Pair(
            "PATCH status, 1 field",
            number ->
                "PATCH /api/v1/devices/%s/status\n\n{\"battery\": %d}"
                    .formatted(eui(number), number % 100),
            number -> "PATCH /merge/%s\n\n{\"battery\": %d}".formatted(eui(number), number % 100)));
    return pairs;
  }

  private static String eui(int number) {
    return Installation.eui(number % DEVICES).toString();
  }

  private static String building(int number) {
    return Installation.building(number % (DEVICES / Installation.DEVICES_PER_BUILDING)).toString();
  }

  /** What Lintel answers, for the other to send. */
  private static Map<String, byte[]> answers(String root, String bearer) throws Exception {
    var client = HttpClient.newHttpClient();
    var answers = new LinkedHashMap<String, byte[]>();
    for (var pair : pairs().entrySet()) {
      var path = pair.getValue().lintel().apply(0).replaceAll("^\\S+ |\n.*", "").strip();
      var request =
          HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", bearer).build();
      answers.put(pair.getKey(), client.send(request, BodyHandlers.ofByteArray()).body());
    }
    return answers;
  }

  private static void compare(int lintelPort, String bearer, int barePort)
      throws InterruptedException {
    System.out.println("| request | Lintel/s | limit/s | ratio |\n|---|---|---|---|");
    for (var key : WANTED) {
      var pair = Objects.requireNonNull(pairs().get(key), key);
      var lintel = new Driver(lintelPort, bearer, pair.lintel());
      var bare = new Driver(barePort, "", pair.bare());
      lintel.perSecond(WARM_UP);
      bare.perSecond(WARM_UP);
      var of = new double[ROUNDS];
      var limit = new double[ROUNDS];
      var ratio = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        limit[round] = bare.perSecond(ROUND);
        of[round] = lintel.perSecond(ROUND);
        ratio[round] = of[round] / limit[round];
      }
      System.out.printf(
          "| %s | %,.0f | %,.0f | %.2f |%n", pair.name(), median(of), median(limit), median(ratio));
    }
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }
}
