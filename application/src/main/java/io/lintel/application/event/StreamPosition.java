package io.lintel.application.event;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in all that happens a stream is.
 *
 * @param log which event log
 * @param logged the position of the last event of the log that lies behind
 * @param run which run of which node; the reports that it heard are counted anew in each
 * @param reported the number of the last report that lies behind
 */
public record StreamPosition(String log, long logged, String run, long reported) {

  private static final Pattern TEXT =
      Pattern.compile("([0-9A-Za-z-]{1,36})\\.(\\d{1,18})\\.([0-9A-Za-z-]{1,36})\\.(\\d{1,18})");

  /** Empty when the text is no position. */
  public static Optional<StreamPosition> parse(String text) {
    var matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new StreamPosition(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                matcher.group(3),
                Long.parseLong(matcher.group(4))))
        : Optional.empty();
  }

  StreamPosition withLogged(long changed) {
    return new StreamPosition(log, changed, run, reported);
  }

  StreamPosition withReported(long changed) {
    return new StreamPosition(log, logged, run, changed);
  }

  /** The same place in the log, and among the reports where another position is. */
  StreamPosition withReportsOf(StreamPosition other) {
    return new StreamPosition(log, logged, other.run, other.reported);
  }

  @Override
  public String toString() {
    return "%s.%d.%s.%d".formatted(log, logged, run, reported);
  }
}
