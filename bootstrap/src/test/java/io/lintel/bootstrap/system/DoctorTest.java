package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.bootstrap.command.CommandRun;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

  @TempDir private Path folder;

  private CommandRun examine(String... settings) {
    var arguments = new ArrayList<>(List.of("doctor", "--json", "--set", "data=" + folder));
    for (var setting : settings) {
      arguments.addAll(List.of("--set", setting));
    }
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void findsNothingWrongWithTheDefaults() {
    var run = examine("mqtt.port=0");

    assertThat(run.code()).isZero();
    assertThat(run.json().path("problems").asBoolean()).isFalse();
    assertThat(run.out()).contains("Java 25", "MiB free", "is not there yet");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void knowsTheDatabaseAndWhatItStillNeeds() {
    var database = "database=" + Backends.postgresql();
    var before = examine(database, "mqtt=none");
    assertThat(before.code()).isZero();
    assertThat(before.out()).contains("PostgreSQL 1", "migrations are to be made", "less than 2 s");

    assertThat(CommandRun.of("migrate", "--set", "data=" + folder, "--set", database).code())
        .isZero();
    assertThat(examine(database, "mqtt=none").out()).contains("its tables are of this version");
  }

  @Test
  void saysThatADatabaseIsAway() {
    var run = examine("database=postgresql://lintel:secret@127.0.0.1:9/lintel", "mqtt=none");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("PROBLEM", "Is the server running").doesNotContain("secret");
  }

  @Test
  void triesMongodb() {
    var run = examine("status=" + Backends.mongodb(), "mqtt=none");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("MongoDB 5.", "may write");
  }

  @Test
  void saysThatNoBrokerIsThere() {
    var run = examine("mqtt=tcp://127.0.0.1:9");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("no broker lets us in", "LINTEL_MQTT_USER");
  }

  @Nested
  @RequiresMosquitto
  class WithABroker {

    @Test
    void triesSessionsAndSharedSubscriptions() throws Exception {
      try (var mosquitto = new Mosquitto(folder)) {
        mosquitto.start();
        var run = examine("mqtt=" + mosquitto.uri());

        assertThat(run.out()).contains("persistent session", "shared subscription");
        assertThat(run.code()).as(run.out()).isZero();
      }
    }
  }
}
