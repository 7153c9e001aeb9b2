package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * When the last report of a device was received; also the device's place in the list by that.
 *
 * @param at with microseconds
 */
public record LastSeen(Instant at, Eui eui) {

  /** By time, then by EUI; the other way round in both. */
  public enum Order {
    OLDEST_FIRST,
    LATEST_FIRST;

    public Comparator<LastSeen> comparator() {
      var oldestFirst = Comparator.comparing(LastSeen::at).thenComparing(LastSeen::eui);
      return switch (this) {
        case OLDEST_FIRST -> oldestFirst;
        case LATEST_FIRST -> oldestFirst.reversed();
      };
    }
  }

  public LastSeen {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
