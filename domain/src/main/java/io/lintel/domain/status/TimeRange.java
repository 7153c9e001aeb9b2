package io.lintel.domain.status;

import io.lintel.domain.shared.Invalid;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * From one time, inclusive, to another, exclusive. Has microseconds: a finer end is moved up to the
 * next one, which changes nothing about which samples lie between.
 */
public record TimeRange(Instant from, Instant to) {

  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

  /**
   * @throws Invalid when it ends before it begins, or leaves the years 0 to 9999
   */
  public TimeRange {
    check("from", from);
    check("to", to);
    if (to.isBefore(from)) {
      throw new Invalid("to", "must not be before from (%s), not %s".formatted(from, to));
    }
    from = roundedUp(from);
    to = roundedUp(to);
  }

  private static void check(String field, Instant time) {
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw new Invalid(field, "must be in the years 0 to 9999, not " + time);
    }
  }

  private static Instant roundedUp(Instant time) {
    var micros = time.truncatedTo(ChronoUnit.MICROS);
    return micros.equals(time) ? time : micros.plus(1, ChronoUnit.MICROS);
  }

  public boolean contains(Instant time) {
    return !time.isBefore(from) && time.isBefore(to);
  }

  /** What of it is later than a time. */
  public TimeRange after(Instant time) {
    var next = time.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    return next.isAfter(to) ? new TimeRange(to, to) : next.isAfter(from) ? startingAt(next) : this;
  }

  /** What of it is earlier than a time. */
  public TimeRange before(Instant time) {
    return time.isBefore(from)
        ? new TimeRange(from, from)
        : time.isBefore(to) ? new TimeRange(from, time) : this;
  }

  private TimeRange startingAt(Instant later) {
    return new TimeRange(later, to);
  }
}
