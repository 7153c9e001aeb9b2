package io.lintel.web.http;

import io.lintel.domain.shared.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Reads times and durations. */
public final class Times {

  private Times() {}

  public static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new Invalid("", "must be a time of RFC 3339 such as 2026-11-23T14:37:06Z");
    }
  }

  public static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new Invalid("", "must be a duration of ISO 8601 such as PT15M");
    }
  }
}
