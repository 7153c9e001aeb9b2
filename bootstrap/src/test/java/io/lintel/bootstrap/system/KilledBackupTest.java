package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.bootstrap.command.CommandRun;
import io.lintel.messaging.testing.Await;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half of a backup is never taken for one, nor a target that has half of it for restored. */
class KilledBackupTest {

  private static final int ROWS = 3_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private String source = "";

  @BeforeEach
  void fill() throws IOException {
    source = "sqlite:" + folder.resolve("lintel.db");
    var file = folder.resolve("devices.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("eui,name,tags\n");
      for (int row = 0; row < ROWS; row++) {
        out.write("70b3d57e%08x,Sensor %d,imported\n".formatted(row, row));
      }
    }
    assertThat(run(source, "import", file.toString()).code()).isZero();
  }

  private List<String> arguments(String database, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--set", "database=" + database, "--set", "mqtt=none"));
    all.addAll(List.of("--set", "data=" + folder));
    return all;
  }

  private CommandRun run(String database, String... arguments) {
    return CommandRun.of(arguments(database, arguments).toArray(String[]::new));
  }

  private Path backup(String name, String database) {
    var archive = folder.resolve(name);
    assertThat(run(database, "backup", archive.toString()).code()).isZero();
    return archive;
  }

  @Test
  void aBackupThatIsKilledLeavesNoneAndIsMadeAgain() throws Exception {
    var archive = folder.resolve("lintel.zip");
    var part = folder.resolve("lintel.zip.part");
    long size = Files.size(backup("whole.zip", source));
    long from = 1 + random.nextLong(size / 2);
    try (var process =
        LintelProcess.command(folder, arguments(source, "backup", archive.toString()))) {
      assertThat(Await.within(PATIENCE, () -> size(part) >= from || process.isOver()))
          .as("seed %d: %s", seed, process.output())
          .isTrue();
      process.kill();
    }
    assertThat(archive).as("seed %d", seed).doesNotExist();
    assertThat(part).exists();

    var half = CommandRun.of("restore", part.toString(), "--verify-only");
    assertThat(half.code()).as("seed %d", seed).isEqualTo(65);
    assertThat(half.err()).contains("its end is missing");

    assertThat(run(source, "backup", archive.toString()).code()).isZero();
    assertThat(CommandRun.of("restore", archive.toString(), "--verify-only").code()).isZero();
    assertThat(part).doesNotExist();
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRestoreThatIsKilledIsRefusedUntilItIsDoneAnew() throws Exception {
    var archive = backup("lintel.zip", source);
    var target = Backends.postgresql();
    try (var database = JdbiDatabase.open(target)) {
      database.migrate();
      long from = 1 + random.nextLong(ROWS / 2);
      try (var process =
          LintelProcess.command(folder, arguments(target, "restore", archive.toString()))) {
        assertThat(Await.within(PATIENCE, () -> devices(database) >= from || process.isOver()))
            .as("seed %d: %s", seed, process.output())
            .isTrue();
        process.kill();
      }
      assertThat(devices(database)).as("seed %d", seed).isPositive();

      var refused = run(target, "restore", archive.toString());
      assertThat(refused.code()).isEqualTo(73);
      assertThat(refused.err()).contains("not empty", "device_devices", "--overwrite");

      assertThat(run(target, "restore", archive.toString(), "--overwrite").code()).isZero();
      assertThat(devices(database)).isEqualTo(ROWS);
      assertThat(Rows.of(backup("again.zip", target))).isEqualTo(Rows.of(archive));
    }
  }

  private static long devices(JdbiDatabase database) {
    return database.read(handle ->
        handle.createQuery("select count(*) from device_devices").mapTo(Long.class).one());
  }
}
