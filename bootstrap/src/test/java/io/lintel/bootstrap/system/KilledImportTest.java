package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lintel.bootstrap.command.CommandRun;
import io.lintel.messaging.testing.Await;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import that was killed at any moment is simply imported again: then all of it is there, and
 * nothing twice.
 */
class KilledImportTest {

  private static final int ROWS = 4_000;
  private static final int ROOMS = 40;
  private static final int KILLS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("devices.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("eui,name,place,tags\n");
      for (int row = 0; row < ROWS; row++) {
        out.write(
            "70b3d57e%08x,Sensor %d,Tower / %d / Room %d,imported\n"
                .formatted(row, row, row % 4, row % ROOMS));
      }
    }
  }

  private String sqlite() {
    return "sqlite:" + folder.resolve("lintel.db");
  }

  @Test
  void onTheCommandLineIntoSqlite() throws InterruptedException {
    killedOnTheCommandLine(sqlite());
  }

  @Test
  void onTheCommandLineIntoPostgresql() throws InterruptedException {
    killedOnTheCommandLine(Backends.postgresql());
  }

  @Test
  void withTheServerIntoSqlite() throws Exception {
    killedWithTheServer(sqlite());
  }

  @Test
  void withTheServerIntoPostgresql() throws Exception {
    killedWithTheServer(Backends.postgresql());
  }

  private List<String> importing(String database, String... options) {
    var arguments = new ArrayList<>(List.of("import", file.toString(), "--create-places"));
    arguments.addAll(Arrays.asList(options));
    arguments.addAll(List.of("--set", "database=" + database, "--set", "mqtt=none"));
    arguments.addAll(List.of("--set", "data=" + folder));
    return arguments;
  }

  private void killedOnTheCommandLine(String url) throws InterruptedException {
    try (var database = JdbiDatabase.open(url)) {
      database.migrate();
      for (int kill = 0; kill < KILLS; kill++) {
        try (var process = LintelProcess.command(folder, importing(url))) {
          killAtSomeRow(process, database);
        }
      }

      var again = CommandRun.of(importing(url, "--json").toArray(String[]::new));
      assertThat(again.code()).as("%s, seed %d", again.err(), seed).isZero();
      assertComplete(database, again.json());
      assertThat(told(database, "event_outbox")).isEqualTo(ROWS);
    }
  }

  private void killedWithTheServer(String url) throws Exception {
    var settings =
        Map.of(
            "data", folder.toString(),
            "database", url,
            "http.port", "0",
            "mqtt", "none",
            "node", "import");
    try (var database = JdbiDatabase.open(url)) {
      database.migrate();
      for (int kill = 0; kill < KILLS; kill++) {
        try (var process = LintelProcess.serve(folder, settings).untilItRuns()) {
          var request = request(process);
          var sender = Thread.startVirtualThread(() -> sendInVain(request));
          killAtSomeRow(process, database);
          sender.join();
        }
      }

      try (var process = LintelProcess.serve(folder, settings).untilItRuns()) {
        var answer = HttpClient.newHttpClient().send(request(process), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s, seed %d", answer.body(), seed).isEqualTo(200);
        assertComplete(database, new JsonMapper().readTree(answer.body()));
        Await.until(
            "all is told", () -> number(database, "select count(*) from event_outbox") == 0);
        assertThat(told(database, "event_log")).isEqualTo(ROWS);
      }
    }
  }

  /** Somewhere behind what is there already. */
  private void killAtSomeRow(LintelProcess process, JdbiDatabase database)
      throws InterruptedException {
    long there = devices(database);
    long row = there + 1 + random.nextLong(Math.max(1, (ROWS - there) / 2));
    assertThat(Await.within(PATIENCE, () -> devices(database) >= row || process.isOver()))
        .as("seed %d: %s", seed, process.output())
        .isTrue();
    assertThat(process.isOver()).as("seed %d: %s", seed, process.output()).isFalse();
    process.kill();
  }

  private HttpRequest request(LintelProcess process) throws IOException {
    return HttpRequest.newBuilder(URI.create(process.http() + "/api/v1/imports?createPlaces=true"))
        .timeout(PATIENCE)
        .header("Content-Type", "text/csv")
        .header("Authorization", new Api(process.http()).authorization())
        .POST(BodyPublishers.ofFile(file))
        .build();
  }

  private static void sendInVain(HttpRequest request) {
    try (var client = HttpClient.newHttpClient()) {
      var _ = client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException killed) {
      // as it is meant
    }
  }

  private void assertComplete(JdbiDatabase database, JsonNode answer) {
    var summary = answer.path("summary");
    long created = summary.path("created").asLong();
    assertThat(created + summary.path("unchanged").asLong()).as("seed %d", seed).isEqualTo(ROWS);
    assertThat(summary.path("failed").asLong()).isZero();
    assertThat(created).as("kept before, seed %d", seed).isLessThan(ROWS);
    assertThat(devices(database)).isEqualTo(ROWS);
    assertThat(number(database, "select count(*) from device_tags")).isEqualTo(ROWS);
    assertThat(number(database, "select count(*) from facility_buildings")).isEqualTo(1);
    assertThat(number(database, "select count(*) from facility_floors")).isEqualTo(4);
    assertThat(number(database, "select count(*) from facility_rooms")).isEqualTo(ROOMS);
    assertThat(
            number(
                database, "select count(*) from audit_entries where action = 'device.registered'"))
        .as("who registered it, once for each; seed %d", seed)
        .isEqualTo(ROWS);
  }

  /** How many registrations stand among events; each is of another device. */
  private static long told(JdbiDatabase database, String table) {
    var from = " from %s where type = 'device.registered'".formatted(table);
    long different = number(database, "select count(distinct subject)" + from);
    assertThat(number(database, "select count(*)" + from)).isEqualTo(different);
    return different;
  }

  private static long devices(JdbiDatabase database) {
    return number(database, "select count(*) from device_devices");
  }

  private static long number(JdbiDatabase database, String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }
}
