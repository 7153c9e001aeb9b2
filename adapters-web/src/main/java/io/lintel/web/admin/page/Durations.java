package io.lintel.web.admin.page;

import io.lintel.domain.shared.Invalid;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Durations as people type and read them, such as {@code 1 h 30 min}. */
public final class Durations {

  private static final Pattern PART =
      Pattern.compile("(\\d{1,9})\\s*(ms|s|sec|min|h|d|seconds?|minutes?|hours?|days?)[\\s,]*");
  private static final Pattern PARTS = Pattern.compile("(?:%s)+".formatted(PART));

  private Durations() {}

  /**
   * What is typed into a field; empty when nothing is. ISO 8601 is understood too.
   *
   * @throws Invalid naming the field
   */
  public static Optional<Duration> parse(String field, String text) {
    var words = text.strip();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    var parts = words.toLowerCase(Locale.ROOT);
    try {
      return Optional.of(PARTS.matcher(parts).matches() ? sum(parts) : Duration.parse(words));
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new Invalid(field, "must be a duration such as 15 min or 1 h 30 min");
    }
  }

  private static Duration sum(String parts) {
    return PART.matcher(parts)
        .results()
        .map(part -> unit(part.group(2)).multipliedBy(Long.parseLong(part.group(1))))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration unit(String word) {
    return switch (word.charAt(0)) {
      case 'd' -> Duration.ofDays(1);
      case 'h' -> Duration.ofHours(1);
      case 's' -> Duration.ofSeconds(1);
      default -> word.equals("ms") ? Duration.ofMillis(1) : Duration.ofMinutes(1);
    };
  }

  /** As {@link #parse} reads it. */
  public static String text(Duration length) {
    var text = new StringJoiner(" ");
    add(text, length.toDaysPart(), "d");
    add(text, length.toHoursPart(), "h");
    add(text, length.toMinutesPart(), "min");
    add(text, length.toSecondsPart(), "s");
    add(text, length.toMillisPart(), "ms");
    return text.toString();
  }

  private static void add(StringJoiner text, long count, String unit) {
    if (count > 0) {
      text.add(count + " " + unit);
    }
  }
}
