package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.bootstrap.command.CommandRun;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusReport;
import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.status.JdbiStatusHistory;
import io.lintel.persistence.jdbi.status.JdbiStatusStore;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many devices with their history go from SQLite to PostgreSQL and MongoDB and back, in a small
 * heap. {@code -Dlintel.copy.devices=100000} makes it 2,000,000 values, and tells how long each
 * step took. That needs a real MongoDB, because the stand-in looks through everything for each page
 * it is asked for; {@code -Dlintel.copy.status=database} leaves it out.
 */
class LargeCopyTest {

  private static final int FEW = 500;
  private static final int DEVICES = Integer.getInteger("lintel.copy.devices", FEW);
  private static final int REPORTS_OF_EACH = 4;
  private static final int FIELDS_OF_EACH = 5;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** Less than a tenth of what is copied, when it is much. */
  private static final String HEAP = "-Xmx64m";

  @TempDir private Path folder;

  private final List<String> steps = new ArrayList<>();

  /** What is to be done. */
  private interface Step {
    void run() throws Exception;
  }

  @Test
  @Timeout(value = 14, unit = TimeUnit.MINUTES)
  void comesBackWithoutAByteOfDifference() throws Exception {
    var source = "sqlite:" + folder.resolve("source.db");
    var servers = servers();
    var back = "sqlite:" + folder.resolve("back.db");
    timed("registered", () -> register(source));
    timed("reported", () -> report(source));

    timed("copied there", () -> copy(List.of(source), servers));
    timed("copied back to SQLite", () -> copy(servers, List.of(back)));

    timed(
        "exported and backed up, both",
        () -> {
          assertThat(export("before", source)).hasSameBinaryContentAs(export("after", back));
          assertSameRows(backup("before", source), backup("after", back));
        });
    if (DEVICES > FEW) {
      System.out.printf(
          "%,d devices, %,d values of history, %s: %s%n",
          DEVICES, DEVICES * REPORTS_OF_EACH * FIELDS_OF_EACH, HEAP, String.join("; ", steps));
    }
  }

  private static List<String> servers() {
    var registry = Backends.postgresql();
    return System.getProperty("lintel.copy.status", "").equals("database")
        ? List.of(registry)
        : List.of(registry, Backends.mongodb());
  }

  private void timed(String what, Step step) throws Exception {
    long start = System.nanoTime();
    step.run();
    var took = Duration.ofNanos(System.nanoTime() - start);
    steps.add("%s in %,.1f s".formatted(what, took.toMillis() / 1000.0));
  }

  /** As users do, so that there are places, events and an audit trail too. */
  private void register(String database) throws IOException {
    var file = folder.resolve("devices.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("eui,name,place,tags,attribute.serial\n");
      for (int device = 0; device < DEVICES; device++) {
        out.write(
            "%s,Sénsor %d — 温度,Tower %d / Floor %d / Room %d,a b-%d,\"SN \"\"%d\"\", new\"\n"
                .formatted(
                    eui(device),
                    device,
                    device / 10_000,
                    device / 1_000 % 10,
                    device / 10 % 100,
                    device % 7,
                    device));
      }
    }
    var run = onDatabase(database, "import", file.toString(), "--create-places");
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static Eui eui(int device) {
    return new Eui((device + 1L) * 0x9E37_79B9_7F4A_7C15L);
  }

  private static void report(String url) {
    try (var database = JdbiDatabase.open(url)) {
      var statuses = new JdbiStatusStore(database);
      var history = new JdbiStatusHistory(database);
      var batch = new ArrayList<StatusReport>();
      for (int number = 0; number < DEVICES * REPORTS_OF_EACH; number++) {
        batch.add(aReport(number / REPORTS_OF_EACH, number % REPORTS_OF_EACH));
        if (batch.size() == StatusHistory.LARGEST_BATCH
            || number == DEVICES * REPORTS_OF_EACH - 1) {
          statuses.merge(batch);
          history.append(batch);
          batch.clear();
        }
      }
    }
  }

  /** A value of each kind; the last report takes one away. */
  private static StatusReport aReport(int device, int number) {
    var at = START.plusSeconds(60L * number).plusNanos(1_000L * device);
    var fields = new TreeMap<FieldName, FieldValue>();
    put(fields, "temperature", Value.of(20 + (device * 31 + number) % 997 / 97.0));
    put(fields, "battery", Value.of(device % 101));
    put(fields, "mode", Value.of("heat \"ä\\ 🌡 " + number));
    put(fields, "open", number == 3 ? Value.nothing() : Value.of(device % 2 == 0));
    put(fields, "raw", Value.of(List.of(Value.of(number), Value.of("x"), Value.nothing())));
    return new StatusReport(eui(device), at, at, fields, Optional.empty(), Optional.empty());
  }

  private static void put(Map<FieldName, FieldValue> fields, String name, Value value) {
    fields.put(new FieldName(name), FieldValue.of(value));
  }

  private void copy(List<String> from, List<String> to) throws InterruptedException {
    var arguments = new ArrayList<>(List.of("copy", "--from"));
    arguments.addAll(from);
    arguments.add("--to");
    arguments.addAll(to);
    try (var process = LintelProcess.command(folder, arguments, HEAP)) {
      assertThat(process.endsWithin(Duration.ofMinutes(10))).as("ends").isTrue();
      assertThat(process.exitCode()).as(process.output()).isZero();
      assertThat(process.output())
          .contains("both sides are the same")
          .contains("%,d".formatted(DEVICES * REPORTS_OF_EACH * FIELDS_OF_EACH));
    }
  }

  private CommandRun onDatabase(String database, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--set", "database=" + database, "--set", "mqtt=none"));
    all.addAll(List.of("--set", "data=" + folder));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private Path export(String name, String database) {
    var file = folder.resolve(name + ".ndjson");
    var run = onDatabase(database, "export", "--retired", "--output", file.toString());
    assertThat(run.code()).as(run.err()).isZero();
    return file;
  }

  private Path backup(String name, String database) {
    var file = folder.resolve(name + ".zip");
    var run = onDatabase(database, "backup", file.toString());
    assertThat(run.code()).as(run.err()).isZero();
    return file;
  }

  /** All but the manifest, which tells the time. */
  private static void assertSameRows(Path before, Path after) throws IOException {
    try (var first = new ZipFile(before.toFile());
        var second = new ZipFile(after.toFile())) {
      assertThat(second.size()).isEqualTo(first.size());
      for (var entry : Collections.list(first.entries())) {
        if (!entry.getName().endsWith(".ndjson")) {
          continue;
        }
        var other = second.getEntry(entry.getName());
        assertThat(other).as(entry.getName()).isNotNull();
        try (var left = new BufferedInputStream(first.getInputStream(entry));
            var right = new BufferedInputStream(second.getInputStream(other))) {
          assertThat(firstDifference(left, right)).as(entry.getName()).isEqualTo(-1);
        }
      }
    }
  }

  private static long firstDifference(BufferedInputStream left, BufferedInputStream right)
      throws IOException {
    long place = 0;
    int expected = left.read();
    while (expected >= 0 && expected == right.read()) {
      place++;
      expected = left.read();
    }
    return expected < 0 && right.read() < 0 ? -1 : place;
  }
}
