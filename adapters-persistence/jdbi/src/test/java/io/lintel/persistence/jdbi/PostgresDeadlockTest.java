package io.lintel.persistence.jdbi;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.device.Device;
import io.lintel.domain.shared.Race;
import io.lintel.persistence.jdbi.device.JdbiDeviceRepository;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PostgresDeadlockTest {

  private final JdbiDatabase database = PostgresServer.emptyDatabase();
  private final JdbiDeviceRepository devices = new JdbiDeviceRepository(database);
  private final JdbiUnitOfWork unitOfWork = new JdbiUnitOfWork(database);

  /** Each waits for the row of the other, and PostgreSQL ends one of them. */
  @Test
  void twoUnitsThatWaitForEachOtherBothComeToTheirEnd() {
    var first = aDevice().build();
    var second = aDevice().build();
    devices.insert(first);
    devices.insert(second);
    var bothHoldOne = new CountDownLatch(2);
    var attempts = new AtomicInteger();

    var outcome =
        Race.of(
            2,
            runner ->
                unitOfWork.execute(() -> {
                  attempts.incrementAndGet();
                  var mine = runner == 0 ? first : second;
                  count(mine);
                  bothHoldOne.countDown();
                  await(bothHoldOne);
                  count(runner == 0 ? second : first);
                }));

    assertThat(outcome.failures()).isEmpty();
    assertThat(attempts).hasValueGreaterThan(2);
    assertThat(devices.findAll(List.of(first.eui(), second.eui())))
        .allSatisfy(device -> assertThat(device.version().number()).isEqualTo(3));
  }

  private void count(Device device) {
    database.write(handle ->
        handle
            .createUpdate("update device_devices set version = version + 1 where id = :id")
            .bind("id", device.id().value())
            .execute());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
