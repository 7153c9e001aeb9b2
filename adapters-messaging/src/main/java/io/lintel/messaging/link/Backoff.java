package io.lintel.messaging.link;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waiting times that double from {@code first} to {@code longest}, each shortened by up to half at
 * random, so that many clients of one broker do not come back at the same moment.
 */
public record Backoff(Duration first, Duration longest) {
  public Backoff {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "Backoff needs 0 < first <= longest, not %s and %s".formatted(first, longest));
    }
  }

  /** From a quarter of a second to 30 seconds. */
  public static Backoff standard() {
    return new Backoff(Duration.ofMillis(250), Duration.ofSeconds(30));
  }

  /** How long to wait after the given number of failures in a row, at least 1. */
  Duration after(int failures) {
    int doublings = Math.min(failures - 1, 30);
    long full = Math.min(longest.toMillis(), first.toMillis() << doublings);
    if (full <= 0) {
      full = longest.toMillis();
    }
    return Duration.ofMillis(full - ThreadLocalRandom.current().nextLong(full / 2 + 1));
  }
}
