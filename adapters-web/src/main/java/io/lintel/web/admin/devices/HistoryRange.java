package io.lintel.web.admin.devices;

import io.lintel.domain.shared.Invalid;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Over which time the history of a device is drawn, and how finely. */
public enum HistoryRange {
  HOUR(Duration.ofHours(1), Duration.ofSeconds(20)),
  DAY(Duration.ofDays(1), Duration.ofMinutes(5)),
  WEEK(Duration.ofDays(7), Duration.ofMinutes(40)),
  MONTH(Duration.ofDays(30), Duration.ofHours(3));

  private final Duration length;
  private final Duration bucket;

  HistoryRange(Duration length, Duration bucket) {
    this.length = length;
    this.bucket = bucket;
  }

  public Duration length() {
    return length;
  }

  Duration bucket() {
    return bucket;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static HistoryRange parse(String word) {
    return Arrays.stream(values())
        .filter(it -> it.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new Invalid("range", "must be hour, day, week or month"));
  }
}
