package io.lintel.bootstrap.simulation;

import java.time.Duration;

/**
 * How much is reported.
 *
 * @param reportsPerSecond of all devices together; 0 as fast as the broker confirms
 * @param warmUp how long there are reports already before the times that they take count
 * @param inFlight how many reports are on their way to the broker at once, at the most
 */
public record Load(
    int devices,
    int connections,
    double reportsPerSecond,
    Duration warmUp,
    Duration duration,
    int inFlight) {

  public static final int MOST_DEVICES = 1_000_000;

  public Load {
    within("devices", devices, 1, MOST_DEVICES);
    within("connections", connections, 1, Math.min(devices, 10_000));
    within("in-flight", inFlight, 1, 100_000);
    if (!(reportsPerSecond >= 0 && reportsPerSecond <= 1e6)) {
      throw new IllegalArgumentException("rate must be 0 to 1000000, not " + reportsPerSecond);
    }
    if (warmUp.isNegative()) {
      throw new IllegalArgumentException("warm-up must not be negative, but is " + warmUp);
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

  /** How long there are reports. */
  Duration whole() {
    return warmUp.plus(duration);
  }
}
