package io.lintel.domain.status;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When silence makes a device late, and when offline, by the {@link Hearing#clock clock of
 * silence}. In microseconds.
 */
public record Deadlines(Instant lateAt, Instant offlineAt) {

  public Deadlines {
    lateAt = lateAt.truncatedTo(ChronoUnit.MICROS);
    offlineAt = offlineAt.truncatedTo(ChronoUnit.MICROS);
  }
}
