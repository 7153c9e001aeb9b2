package io.lintel.domain.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How well the service, all its nodes together, could hear devices so far. Time in which it could
 * not is no silence of theirs: the clock that silence is measured by stands still meanwhile.
 *
 * @param until until when it is known that devices could be heard, in microseconds
 * @param missed for how long, altogether, they could not be heard before that
 */
public record Hearing(Instant until, Duration missed) {

  public Hearing {
    until = until.truncatedTo(ChronoUnit.MICROS);
    missed = missed.truncatedTo(ChronoUnit.MICROS);
  }

  /** Without any gap so far. */
  public static Hearing since(Instant now) {
    return new Hearing(now, Duration.ZERO);
  }

  /**
   * After devices could be heard at a moment.
   *
   * @param tolerance how long a time without such a moment means nothing
   */
  public Hearing at(Instant now, Duration tolerance) {
    if (!now.isAfter(until)) {
      return this;
    }
    var gap = Duration.between(until, now);
    return new Hearing(now, gap.compareTo(tolerance) > 0 ? missed.plus(gap) : missed);
  }

  /** What the clock of silence shows by now. */
  public Instant clock() {
    return clock(until);
  }

  /** What the clock of silence shows at a time not before the last gap. */
  public Instant clock(Instant time) {
    return time.minus(missed);
  }

  /** When the clock of silence showed a time, if that was after the last gap. */
  public Instant when(Instant shown) {
    return shown.plus(missed);
  }

  /** The deadlines of a device that was heard at a time. */
  public Deadlines deadlines(Instant heard, Expectation expected) {
    var start = clock(heard);
    return new Deadlines(start.plus(expected.lateAfter()), start.plus(expected.offlineAfter()));
  }
}
