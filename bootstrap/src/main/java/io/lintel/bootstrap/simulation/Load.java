package io.lintel.bootstrap.simulation;

import java.time.Duration;

/**
 * How much is reported.
 *
 * @param reportsPerSecond of all devices together; 0 as fast as the broker confirms
 * @param inFlight how many reports are on their way to the broker at once, at the most
 */
public record Load(
    int devices, int connections, double reportsPerSecond, Duration duration, int inFlight) {

  public static final int MOST_DEVICES = 1_000_000;

  public Load {
    within("devices", devices, 1, MOST_DEVICES);
    within("connections", connections, 1, Math.min(devices, 10_000));
    within("in-flight", inFlight, 1, 100_000);
    if (!(reportsPerSecond >= 0 && reportsPerSecond <= 1e6)) {
      throw new IllegalArgumentException("rate must be 0 to 1000000, not " + reportsPerSecond);
    }
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("duration must be positive, not " + duration);
    }
  }

  private static void within(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be %d to %d, not %d".formatted(what, least, most, value));
    }
  }

  /** How many reports that is, as far as anybody can say: 0 when it goes as fast as it can. */
  long reports() {
    return (long) (reportsPerSecond * duration.toMillis() / 1_000);
  }
}
