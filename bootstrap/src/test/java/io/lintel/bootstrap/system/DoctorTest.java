package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.bootstrap.command.CommandRun;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.doctor.Doctor;
import io.lintel.bootstrap.doctor.Finding;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    var run = examine("http.port=0", "mqtt.port=0");

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
  void saysThatALoginMayNotMakeTables() {
    var owned = Backends.postgresql();
    execute(owned, "create role poor login");
    try {
      execute(owned, "revoke create on schema public from public");
      var run = examine("database=" + owned.replace("postgres@", "poor@"), "mqtt=none");

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out())
          .contains("this login may not", "grant create on schema public")
          .contains("pg_trgm is not there", "create extension pg_trgm");
    } finally {
      execute(owned, "drop role poor");
    }
  }

  private static void execute(String url, String sql) {
    try (var database = JdbiDatabase.open(url)) {
      var _ = database.<Integer>write(handle -> handle.execute(sql));
    }
  }

  @Test
  void saysThatTheClockOfADatabaseIsWrong() {
    var settings =
        Map.of(
            "data", folder.toString(),
            "database", Backends.postgresql(),
            "mqtt", "none");
    var clock = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(10));

    assertThat(new Doctor(Configuration.read(settings, Map.of()), clock).examine())
        .filteredOn(finding -> finding.area().equals("clock"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.level()).isEqualTo(Finding.Level.PROBLEM);
          assertThat(finding.finding()).containsPattern("is (600|599) s from ours");
          assertThat(finding.advice()).contains("NTP");
        });
  }

  @Test
  void saysThatAPortIsTakenOrAnAddressNotOurs() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var run = examine("http.port=" + taken.getLocalPort(), "mqtt=none");
      assertThat(run.out()).contains("is taken", "LINTEL_HTTP_PORT");
    }
    var run = examine("http.host=192.0.2.1", "mqtt=none");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("192.0.2.1 is no address of this machine", "LINTEL_HTTP_HOST");
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
