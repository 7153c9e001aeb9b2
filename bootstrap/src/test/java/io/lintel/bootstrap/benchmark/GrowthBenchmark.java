package io.lintel.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.domain.shared.Origin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads over HTTP on PostgreSQL with 1,000 devices and with many, in turn: what does the growth
 * cost? {@code -Dlintel.benchmark.devices=1000000} says how many, and {@code
 * -Dlintel.benchmark.folder} where to keep the databases for another time.
 */
class GrowthBenchmark {

  private static final String PASSWORD = "a quiet red bicycle";

  private static final int FEW = 1_000;
  private static final int MANY = Integer.getInteger("lintel.benchmark.devices", 1_000_000);
  private static final int TIMES = 1_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private String bearer = "";

  @TempDir private Path folder;

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void listsAndSearchesCostTheSameWithManyDevices() throws Exception {
    try (var postgres =
        new FilledPostgres(Optional.ofNullable(System.getProperty("lintel.benchmark.folder")))) {
      var unused = measured(postgres, new Installation(FEW)); // for the JVM alone
      assertThat(unused).isNotEmpty();
      var many = measured(postgres, new Installation(MANY));
      var few = measured(postgres, new Installation(FEW)); // last: what is compiled by then is its
      print(few, many);
    }
  }

  private Map<String, Latencies> measured(FilledPostgres postgres, Installation installation)
      throws SQLException {
    var settings =
        Map.of(
            "data",
            folder.toString(),
            "http.port",
            "0",
            "mqtt",
            "none",
            "database",
            postgres.url(installation),
            "node",
            "benchmark");
    var environment = Map.of("LINTEL_ADMIN_PASSWORD", PASSWORD);
    try (var lintel = Lintel.start(Configuration.read(settings, environment))) {
      var signedIn =
          lintel
              .services()
              .sessions()
              .signIn("admin@localhost", PASSWORD, Origin.HERE, "benchmark");
      bearer = "Bearer " + signedIn.secret();
      return requests(lintel.addresses().http() + "/api/v1", installation);
    }
  }

  private Map<String, Latencies> requests(String api, Installation installation) {
    var random = new Random(42);
    int[] devices = random.ints(TIMES, 0, installation.devices()).toArray();
    var deepest = cursorOfLastPage(api, installation);
    var measured = new LinkedHashMap<String, Latencies>();
    measured.put(
        "device by EUI",
        Latencies.of(TIMES, time -> get(api + "/devices/" + Installation.eui(devices[time]))));
    measured.put(
        "status by EUI",
        Latencies.of(
            TIMES, time -> get(api + "/devices/" + Installation.eui(devices[time]) + "/status")));
    measured.put(
        "devices of a building, with status",
        Latencies.of(
            TIMES,
            time ->
                get(
                    api
                        + "/buildings/%s/devices?include=status&limit=100"
                            .formatted(
                                Installation.building(
                                    devices[time] / Installation.DEVICES_PER_BUILDING)))));
    measured.put(
        "overview of a building",
        Latencies.of(
            TIMES,
            time ->
                get(
                    api
                        + "/buildings/%s/overview"
                            .formatted(
                                Installation.building(
                                    devices[time] / Installation.DEVICES_PER_BUILDING)))));
    measured.put("first page of all, by name", Latencies.of(TIMES, _ -> get(api + "/devices")));
    measured.put(
        "a page in the middle (of many: page 10,000)",
        Latencies.of(TIMES, _ -> get(api + "/devices?cursor=" + deepest)));
    measured.put(
        "search by 8 digits of an EUI",
        Latencies.of(
            TIMES,
            time ->
                get(
                    api
                        + "/devices?q="
                        + Installation.eui(devices[time]).toString().substring(5, 13))));
    measured.put(
        "search by a word of the name",
        Latencies.of(TIMES, time -> get(api + "/devices?q=" + "%07d".formatted(devices[time]))));
    measured.put(
        "search by a tag in a building",
        Latencies.of(
            TIMES,
            time ->
                get(
                    api
                        + "/buildings/%s/devices?tag=tag-3"
                            .formatted(
                                Installation.building(
                                    devices[time] / Installation.DEVICES_PER_BUILDING)))));
    return measured;
  }

  /** Walks to the middle once; with many devices that is page 10,000. */
  private String cursorOfLastPage(String api, Installation installation) {
    var cursor = "";
    for (int page = 0; page < installation.devices() / 500 / 2; page++) {
      cursor =
          next(get(api + "/devices?limit=500" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
    }
    return cursor;
  }

  private static String next(String body) {
    int start = body.lastIndexOf("\"next\":\"") + "\"next\":\"".length();
    return body.substring(start, body.indexOf('"', start));
  }

  private String get(String url) {
    try {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(url)).header("Authorization", bearer).build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(url).isEqualTo(200);
      return answer.body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void print(Map<String, Latencies> few, Map<String, Latencies> many) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| request | %,d: median, p99 ms | %,d: median, p99 ms | ratio of medians | of p99 |"
            .formatted(FEW, MANY));
    lines.add("|---|---|---|---|---|");
    few.forEach((request, small) -> {
      var large = many.getOrDefault(request, small);
      lines.add(
          "| %s | %.1f, %.1f | %.1f, %.1f | %.2f | %.2f |"
              .formatted(
                  request,
                  small.medianMillis(),
                  small.p99Millis(),
                  large.medianMillis(),
                  large.p99Millis(),
                  large.medianMillis() / small.medianMillis(),
                  large.p99Millis() / small.p99Millis()));
    });
    System.out.println(String.join("\n", lines));
  }
}
