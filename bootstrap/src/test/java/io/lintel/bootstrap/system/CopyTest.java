package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.application.transfer.Copying;
import io.lintel.bootstrap.command.CommandRun;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.demo.SampleBuilding;
import io.lintel.bootstrap.demo.SimulatedDevices;
import io.lintel.bootstrap.wiring.Installation;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.domain.shared.Section;
import io.lintel.messaging.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an installation keeps is the same after it was moved, wherever to. */
class CopyTest {

  @TempDir private Path folder;

  private String source = "";

  /** A real one, that ran for a moment. */
  @BeforeEach
  void fill() {
    source = "sqlite:" + folder.resolve("lintel.db");
    var settings =
        Map.of(
            "data",
            folder.toString(),
            "http.port",
            "0",
            "mqtt.port",
            "0",
            "mqtt.anonymous",
            "true");
    try (var lintel = Lintel.start(Configuration.read(settings, Map.of()))) {
      var sample = SampleBuilding.in(lintel.services());
      try (var _ =
          SimulatedDevices.start(sample, lintel.deviceEndpoint("devices"), lintel.topics())) {
        Await.until("devices report", () -> lintel.services().statuses().counters().merged() > 100);
      }
    }
  }

  private Path backup(String name, String database, String status) {
    var file = folder.resolve(name);
    var run =
        CommandRun.of(
            "backup",
            file.toString(),
            "--overwrite",
            "--set",
            "data=" + folder,
            "--set",
            "database=" + database,
            "--set",
            "status=" + status,
            "--set",
            "mqtt=none");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return file;
  }

  private static CommandRun copy(List<String> from, List<String> to, String... options) {
    var arguments = new ArrayList<>(List.of("copy", "--json"));
    arguments.add("--from");
    arguments.addAll(from);
    arguments.add("--to");
    arguments.addAll(to);
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void goesToPostgresqlAndMongodbAndBackWithoutAByteOfDifference() throws IOException {
    var servers = List.of(Backends.postgresql(), Backends.mongodb());
    var back = "sqlite:" + folder.resolve("back.db");

    var there = copy(List.of(source), servers);
    assertThat(there.err()).isEmpty();
    assertThat(there.code()).isZero();
    assertThat(there.json().path("same").asBoolean()).isTrue();
    assertThat(copy(servers, List.of(back)).code()).isZero();

    var before = Rows.of(backup("before.zip", source, "database"));
    assertThat(before.get("device_devices.ndjson")).hasLineCount(40);
    assertThat(before.get("status_history.ndjson").lines().count()).isGreaterThan(100);
    assertThat(Rows.of(backup("between.zip", servers.getFirst(), servers.getLast())))
        .isEqualTo(before);
    assertThat(Rows.of(backup("after.zip", back, "database"))).isEqualTo(before);
  }

  @Test
  void refusesATargetThatIsNotEmptyUnlessItIsTold() {
    var target = "sqlite:" + folder.resolve("target.db");
    assertThat(copy(List.of(source), List.of(target)).code()).isZero();

    var again = copy(List.of(source), List.of(target));
    assertThat(again.code()).isEqualTo(73);
    assertThat(again.err()).contains("not empty", "device_devices", "--resume", "--overwrite");
    assertThat(copy(List.of(source), List.of(target), "--overwrite").code()).isZero();
    assertThat(copy(List.of(source), List.of(target), "--resume").code()).isZero();
  }

  @Test
  void findsThatTheBeginningWasOfAnotherCopy() {
    var target = "sqlite:" + folder.resolve("target.db");
    assertThat(copy(List.of(source), List.of(target)).code()).isZero();
    CommandRun.onFile(target, "delete from status_fields where field = 'battery'");

    var resumed = copy(List.of(source), List.of(target), "--resume");

    assertThat(resumed.code()).isEqualTo(1);
    assertThat(resumed.json().path("same").asBoolean()).isFalse();
  }

  @Test
  void nobodyWorksOnWhatAKilledCopyLeft() {
    var database = "sqlite:" + folder.resolve("target.db");
    var status = Backends.mongodb();
    begin(database, status);
    var fresh = "sqlite:" + folder.resolve("fresh.db");

    var refused = on(database, "database", "serve");
    assertThat(refused.code()).isEqualTo(78);
    assertThat(refused.err()).contains("target.db is half filled", "--resume", "--overwrite");
    assertThat(on(database, "database", "user", "list").code()).isEqualTo(78);
    assertThat(on(database, "database", "doctor").out()).contains("PROBLEM", "half filled");
    assertThat(on(fresh, status, "serve").err()).contains("mongodb", "half filled");
    assertThat(on(fresh, status, "doctor").out()).contains("PROBLEM", "half filled");
    assertThat(copy(List.of(database, status), List.of(fresh)).err()).contains("half filled");

    assertThat(copy(List.of(source), List.of(database, status), "--resume").code()).isZero();
    assertThat(on(database, status, "user", "list").code()).isZero();
    assertThat(on(database, status, "doctor").out()).doesNotContain("half filled");
  }

  /** Copies as a process does that is killed before the end. */
  private void begin(String database, String status) {
    try (var from = Installation.open(configuration(source, "database"));
        var to = Installation.open(configuration(database, status))) {
      var killed = new IllegalStateException("killed");
      var copying =
          new Copying(
              from.contents(),
              to.contents(),
              new Copying.Listener() {
                @Override
                public void copied(Section section, long rows) {
                  throw killed;
                }

                @Override
                public void compared(Section section, long rows) {}
              });
      assertThatThrownBy(() -> copying.run(Copying.Target.EMPTY)).isSameAs(killed);
    }
  }

  private static Configuration configuration(String database, String status) {
    return Configuration.read(
        Map.of("database", database, "status", status, "mqtt", "none"), Map.of());
  }

  private CommandRun on(String database, String status, String... command) {
    var arguments = new ArrayList<>(List.of(command));
    for (var setting :
        List.of(
            "data=" + folder,
            "database=" + database,
            "status=" + status,
            "mqtt=none",
            "http.port=0")) {
      arguments.addAll(List.of("--set", setting));
    }
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void cannotCopyWhatIsInTheMemoryOfAnotherProcess() {
    var run = copy(List.of("memory:"), List.of("sqlite:" + folder.resolve("target.db")));

    assertThat(run.code()).isEqualTo(78);
    assertThat(run.err()).contains("memory:");
  }

  @Test
  void aBackupIsRestoredIntoAnyBackend() throws IOException {
    var archive = backup("lintel.zip", source, "database");
    var database = Backends.postgresql();
    var status = Backends.mongodb();

    var restored =
        CommandRun.of(
            "restore",
            archive.toString(),
            "--set",
            "data=" + folder,
            "--set",
            "database=" + database,
            "--set",
            "status=" + status,
            "--set",
            "mqtt=none");

    assertThat(restored.err()).isEmpty();
    assertThat(restored.code()).isZero();
    assertThat(Rows.of(backup("again.zip", database, status))).isEqualTo(Rows.of(archive));
  }

  @Test
  void aDamagedBackupIsRefusedWithThePlaceOfTheDamage() throws IOException {
    var archive = backup("lintel.zip", source, "database");
    var bytes = Files.readAllBytes(archive);

    var rows = Rows.of(archive);
    int refused = 0;
    for (int place = 500; place < bytes.length - 3_000; place += bytes.length / 25) {
      var damaged = bytes.clone();
      damaged[place] ^= 0x55;
      Files.write(archive, damaged);
      var run = CommandRun.of("restore", archive.toString(), "--verify-only");

      if (run.code() == 0) { // a byte that says nothing, such as one of a time in a zip's headers
        assertThat(Rows.of(archive)).as("damage at %d", place).isEqualTo(rows);
      } else {
        assertThat(run.code()).as("damage at %d", place).isEqualTo(65);
        assertThat(run.err()).containsPattern("\\.ndjson, line|manifest\\.json");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(10);
    Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(CommandRun.of("restore", archive.toString()).err()).contains("its end is missing");
    Files.write(archive, bytes);
    assertThat(CommandRun.of("restore", archive.toString(), "--verify-only").code()).isZero();
  }

  @Test
  void aCopyThatIsKilledAgainAndAgainIsCompleteAtTheEnd() throws Exception {
    var target = List.of(Backends.postgresql(), Backends.mongodb());
    int killed = 0;
    int exit = -1;
    for (int millis = 300; exit != 0; millis += millis / 3) {
      assertThat(millis).isLessThan(300_000);
      var arguments = new ArrayList<>(List.of("copy", "--resume", "--from", source, "--to"));
      arguments.addAll(target);
      try (var process = LintelProcess.command(folder, arguments)) {
        if (process.endsWithin(Duration.ofMillis(millis))) {
          exit = process.exitCode();
          assertThat(exit).as(process.output()).isZero();
        } else {
          process.kill();
          killed++;
        }
      }
    }
    assertThat(killed).isPositive();
    assertThat(Rows.of(backup("after.zip", target.getFirst(), target.getLast())))
        .isEqualTo(Rows.of(backup("before.zip", source, "database")));
  }
}
