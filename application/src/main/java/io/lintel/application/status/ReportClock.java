package io.lintel.application.status;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Decides which time a report has. May be used by any number of threads. */
final class ReportClock {

  /** How far ahead of ours a sender's clock may be. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final AtomicLong lastMicros = new AtomicLong();
  private final AtomicLong replaced = new AtomicLong();

  ReportClock(InstantSource clock) {
    this.clock = clock;
  }

  /** Now, later than every time that this clock gave before. */
  Instant next() {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    long micros = lastMicros.updateAndGet(last -> Math.max(last + 1, now));
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** The time that the sender says, unless that is in the future. */
  Instant timeOf(Optional<Instant> said, Instant receivedAt) {
    if (said.isEmpty()) {
      return receivedAt;
    }
    if (said.get().isAfter(receivedAt.plus(TOLERANCE))) {
      replaced.incrementAndGet();
      return receivedAt;
    }
    return said.get();
  }

  /** How many times were too far in the future. */
  long replaced() {
    return replaced.get();
  }
}
