package io.lintel.bootstrap.system;

import java.time.Duration;

/**
 * How long accidents go on: as long as it takes to see that it works, or for the seconds that
 * {@code -Dlintel.accident.seconds} says; then they also tell what they counted.
 */
final class LongForm {

  private static final Duration DURATION =
      Duration.ofSeconds(Integer.getInteger("lintel.accident.seconds", 0));

  private final String name;
  private final long end = System.nanoTime() + DURATION.toNanos();

  /**
   * @param name of the accident
   */
  LongForm(String name) {
    this.name = name;
  }

  boolean goesOn() {
    return System.nanoTime() < end;
  }

  /** So many seconds, or as many as it is to go on. */
  int atLeast(int seconds) {
    return Math.max(seconds, (int) DURATION.toSeconds());
  }

  /** How much longer than usual it may take to be over with it. */
  static Duration patience() {
    return DURATION.multipliedBy(2);
  }

  /** What else there is to tell. */
  void say(String more) {
    if (DURATION.isPositive()) {
      System.out.println(more);
    }
  }

  /** Called when everything has been found to be right. */
  void tell(Fleet fleet, int times) {
    if (DURATION.isPositive()) {
      System.out.printf(
          "| %s | %,d s | %d | %,d | 0 | 0 | 0 |%n",
          name, DURATION.toSeconds(), times, fleet.count());
    }
  }
}
