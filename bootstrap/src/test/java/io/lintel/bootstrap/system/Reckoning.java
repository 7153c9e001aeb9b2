package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.messaging.testing.Await;
import java.time.Duration;
import java.util.BitSet;
import java.util.Map;

/** The count at the end of an accident: what was acknowledged is there, and was told. */
final class Reckoning {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private Reckoning() {}

  /** Waits until nothing is missing, and fails when that does not come true. */
  static void settle(Fleet fleet, StatusWatcher statuses, Audience audience) {
    fleet.stop();
    var acknowledged = fleet.acknowledged();
    assertThat(acknowledged).isNotEmpty();
    Await.within(
        PATIENCE.plus(LongForm.patience()),
        () -> lost(acknowledged, statuses.look()) == 0 && audience.missing(acknowledged) == 0);

    assertThat(lost(acknowledged, statuses.look())).as("lost").isZero();
    assertThat(audience.missing(acknowledged)).as("never told").isZero();
    assertThat(statuses.backwards()).as("gone backwards").isZero();
    assertThat(statuses.looks()).isGreaterThan(5);
  }

  /** How many devices have a number less than the greatest that was acknowledged until now. */
  static long lost(Fleet fleet, StatusWatcher statuses) {
    return lost(fleet.acknowledged(), statuses.look());
  }

  /** How many devices have a number less than the greatest that was acknowledged. */
  private static long lost(Map<String, BitSet> acknowledged, Map<String, Integer> found) {
    return acknowledged.entrySet().stream()
        .filter(device -> found.getOrDefault(device.getKey(), -1) < device.getValue().length() - 1)
        .count();
  }
}
