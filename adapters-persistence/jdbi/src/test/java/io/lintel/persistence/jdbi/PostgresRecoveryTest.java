package io.lintel.persistence.jdbi;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.device.Device;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.persistence.jdbi.device.JdbiDeviceRepository;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that goes away, or does not answer, and comes back. */
final class PostgresRecoveryTest {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Test
  void findsTheServerAgainThatWasRestarted(@TempDir Path data) throws IOException {
    var device = aDevice().build();
    var first = start(data, 0);
    try (var database =
        JdbiDatabase.open(
            "postgresql://postgres@localhost:%d/postgres".formatted(first.getPort()))) {
      database.migrate();
      var devices = new JdbiDeviceRepository(database);
      devices.insert(device);
      first.close();

      assertUnavailable(devices);

      try (var second = start(data, first.getPort())) {
        assertThat(whenItAnswers(devices, device)).contains(device);
        assertThat(second.getPort()).isEqualTo(first.getPort());
      }
    }
  }

  @Test
  void doesNotWaitForAServerThatHangs() throws IOException {
    var device = aDevice().build();
    try (var relay = new Relay(PostgresServer.host(), PostgresServer.port());
        var database =
            JdbiDatabase.open(
                PostgresServer.newDatabaseBehind(relay.port())
                    + "?socketTimeout=1&connectTimeout=1")) {
      database.migrate();
      var devices = new JdbiDeviceRepository(database);
      devices.insert(device);
      relay.hang();

      assertUnavailable(devices);

      relay.resume();
      assertThat(whenItAnswers(devices, device)).contains(device);
    }
  }

  private static void assertUnavailable(JdbiDeviceRepository devices) {
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> devices.find(aDevice().build().id()));
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> devices.insert(aDevice().build()));
  }

  private static Optional<Device> whenItAnswers(JdbiDeviceRepository devices, Device device) {
    var deadline = Instant.now().plus(LONGEST);
    while (true) {
      try {
        return devices.find(device.id());
      } catch (StoreUnavailable e) {
        if (Instant.now().isAfter(deadline)) {
          throw e;
        }
      }
    }
  }

  private static EmbeddedPostgres start(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data.resolve("data"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }
}
