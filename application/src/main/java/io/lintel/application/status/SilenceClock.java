package io.lintel.application.status;

import io.lintel.domain.status.Hearing;
import io.lintel.domain.status.StatusStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What all nodes know of the times in which devices could not be heard, asked for again now and
 * then. May be used by any number of threads.
 */
final class SilenceClock {

  /** How long nobody may have noted that devices can be heard before they could not. */
  static final Duration TOLERANCE = Duration.ofSeconds(10);

  private static final Duration REFRESH = Duration.ofSeconds(1);

  /** Noted less often than it is so: each time is a write. */
  private static final Duration NOTED_EVERY = Duration.ofSeconds(3);

  private record Known(Hearing hearing, Instant asked) {}

  private final StatusStore statuses;
  private final InstantSource clock;
  private volatile @Nullable Known known;

  SilenceClock(StatusStore statuses, InstantSource clock) {
    this.statuses = statuses;
    this.clock = clock;
  }

  /** What is known when a device has just been heard. Its report may end a time of deafness. */
  Hearing hearing() {
    var now = clock.instant();
    var before = known;
    if (before != null && isFresh(before, now)) {
      return before.hearing();
    }
    var hearing =
        statuses
            .hearing()
            .filter(it -> !it.until().plus(TOLERANCE).isBefore(now))
            .orElseGet(() -> statuses.hear(now, TOLERANCE));
    known = new Known(hearing, now);
    return hearing;
  }

  private static boolean isFresh(Known known, Instant now) {
    return now.isBefore(known.asked().plus(REFRESH))
        && !now.isBefore(known.asked())
        && !now.isAfter(known.hearing().until().plus(TOLERANCE));
  }

  /** What is known when devices can be heard now, which is noted. */
  Hearing hear() {
    var now = clock.instant();
    var before = known;
    if (before != null
        && !now.isBefore(before.asked())
        && now.isBefore(before.hearing().until().plus(NOTED_EVERY))) {
      return new Hearing(now, before.hearing().missed());
    }
    var hearing = statuses.hear(now, TOLERANCE);
    known = new Known(hearing, now);
    return hearing;
  }
}
