package io.lintel.domain.status;

import io.lintel.domain.shared.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which samples of a field to summarise, and how finely. Buckets are aligned to the epoch, so that
 * the same time is in the same bucket whatever the range; only samples within the range count.
 *
 * @param width whole seconds, at least one
 */
public record BucketQuery(FieldName field, TimeRange range, Duration width) {

  /** How many buckets a range may be divided into. */
  public static final int MOST_BUCKETS = 10_000;

  /** Above it seconds times a million are no long, and no range is that long. */
  private static final Duration WIDEST = Duration.ofDays(3_660_000);

  /**
   * @throws Invalid when the width is none, or the range too long for it
   */
  public BucketQuery {
    if (width.compareTo(Duration.ofSeconds(1)) < 0
        || width.compareTo(WIDEST) > 0
        || !width.truncatedTo(ChronoUnit.SECONDS).equals(width)) {
      throw new Invalid(
          "bucket", "must be whole seconds from PT1S to %s, not %s".formatted(WIDEST, width));
    }
    long buckets = countBuckets(range, micros(width));
    if (buckets > MOST_BUCKETS) {
      throw new Invalid(
          "bucket",
          "of %s divides the time from %s to %s into %d buckets; at most %d are allowed"
              .formatted(width, range.from(), range.to(), buckets, MOST_BUCKETS));
    }
  }

  private static long countBuckets(TimeRange range, long width) {
    if (range.from().equals(range.to())) {
      return 0;
    }
    long first = Math.floorDiv(micros(range.from()), width);
    long last = Math.floorDiv(micros(range.to()) - 1, width);
    return last - first + 1;
  }

  public long widthMicros() {
    return micros(width);
  }

  /** The start of the bucket that a time is in. */
  public Instant start(Instant time) {
    long micros = micros(time);
    return Instant.EPOCH.plus(micros - Math.floorMod(micros, widthMicros()), ChronoUnit.MICROS);
  }

  private static long micros(Duration duration) {
    return Math.multiplyExact(duration.toSeconds(), 1_000_000L);
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }
}
