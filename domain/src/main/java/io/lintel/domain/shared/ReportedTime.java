package io.lintel.domain.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads the times that others report. */
public final class ReportedTime {

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /** In seconds the year 5138, in milliseconds March 1973. */
  private static final double SECONDS_BELOW = 1e11;

  private ReportedTime() {}

  /**
   * Epoch milliseconds, or RFC 3339.
   *
   * @throws Invalid when it is neither, or not between 1970 and 9999
   */
  public static Instant of(Value value) {
    Instant time =
        switch (value) {
          case Value.Num(var millis) when Math.abs(millis) < 1e15 -> ofMillis(millis);
          case Value.Text(var text) -> ofText(text);
          case Value.Num _, Value.Nothing _, Value.Bool _, Value.Items _, Value.Members _ ->
              throw new Invalid("", "must be epoch milliseconds or an RFC 3339 time");
        };
    if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
      throw new Invalid("", "must be between 1970 and 9999, not " + time);
    }
    return time;
  }

  /** As {@link #of}, and epoch seconds: a number less than 100,000,000,000 is that. */
  public static Instant ofAnyEpoch(Value value) {
    return value instanceof Value.Num(var number) && Math.abs(number) < SECONDS_BELOW
        ? of(new Value.Num(number * 1_000))
        : of(value);
  }

  private static Instant ofMillis(double millis) {
    long whole = (long) Math.floor(millis);
    return Instant.ofEpochMilli(whole).plusNanos(Math.round((millis - whole) * 1e6));
  }

  private static Instant ofText(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException failure) {
      throw new Invalid("", "must be epoch milliseconds or an RFC 3339 time");
    }
  }
}
