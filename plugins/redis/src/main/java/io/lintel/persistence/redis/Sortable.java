package io.lintel.persistence.redis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * Numbers of 64 bits as 16 hex digits that sort as the numbers do: Lua's numbers and the scores of
 * Redis are doubles, which hold neither every microsecond nor a hash.
 */
final class Sortable {

  static final int DIGITS = 16;

  /** Sorts behind every digit. */
  static final String BEHIND = "g";

  private static final HexFormat HEX = HexFormat.of();

  private Sortable() {}

  static String text(long number) {
    return HEX.toHexDigits(number ^ Long.MIN_VALUE);
  }

  static String text(Instant time) {
    return text(ChronoUnit.MICROS.between(Instant.EPOCH, time));
  }

  static long number(String text) {
    return HexFormat.fromHexDigitsToLong(text) ^ Long.MIN_VALUE;
  }

  static Instant time(String text) {
    return Instant.EPOCH.plus(number(text), ChronoUnit.MICROS);
  }
}
