package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That a device is gone, as it said itself or as its broker says of it.
 *
 * @param at when that was heard, in microseconds
 */
public record Departure(Eui eui, Instant at, Connectivity.Reason reason) {

  public Departure {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
