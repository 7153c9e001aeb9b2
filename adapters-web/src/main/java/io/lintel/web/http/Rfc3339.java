package io.lintel.web.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Writes times as {@link Instant#toString()} does. A list with statuses has a thousand of them, and
 * the formatter of the platform would take longer for these than all else takes together.
 */
final class Rfc3339 extends JsonSerializer<Instant> {

  private static final long YEAR_0 = LocalDate.of(0, 1, 1).toEpochDay();
  private static final long YEAR_10_000 = LocalDate.of(10_000, 1, 1).toEpochDay();
  private static final int SECONDS_PER_DAY = 86_400;
  private static final byte[] PATTERN =
      "0000-00-00T00:00:00.000000000".getBytes(StandardCharsets.ISO_8859_1);
  private static final int WITHOUT_FRACTION = 19;

  @Override
  public void serialize(Instant time, JsonGenerator json, SerializerProvider serializers)
      throws IOException {
    json.writeString(text(time));
  }

  static String text(Instant time) {
    long day = Math.floorDiv(time.getEpochSecond(), SECONDS_PER_DAY);
    if (day < YEAR_0 || day >= YEAR_10_000) {
      return time.toString();
    }
    var date = LocalDate.ofEpochDay(day);
    int second = Math.floorMod(time.getEpochSecond(), SECONDS_PER_DAY);
    var text = new byte[PATTERN.length + 1];
    System.arraycopy(PATTERN, 0, text, 0, PATTERN.length);
    write(text, 4, date.getYear());
    write(text, 7, date.getMonthValue());
    write(text, 10, date.getDayOfMonth());
    write(text, 13, second / 3_600);
    write(text, 16, second / 60 % 60);
    write(text, WITHOUT_FRACTION, second % 60);
    write(text, PATTERN.length, time.getNano());
    int end = end(time.getNano());
    text[end] = 'Z';
    return new String(text, 0, end + 1, StandardCharsets.ISO_8859_1);
  }

  /** Digits come in threes, as many as are needed. */
  private static int end(int nano) {
    if (nano == 0) {
      return WITHOUT_FRACTION;
    }
    if (nano % 1_000_000 == 0) {
      return WITHOUT_FRACTION + 4;
    }
    return nano % 1_000 == 0 ? WITHOUT_FRACTION + 7 : PATTERN.length;
  }

  /** Writes digits from the right on. */
  private static void write(byte[] text, int end, int number) {
    int left = number;
    for (int i = end - 1; left > 0; i--) {
      text[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
  }
}
