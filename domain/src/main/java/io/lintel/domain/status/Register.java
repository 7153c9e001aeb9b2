package io.lintel.domain.status;

import java.time.Instant;

/**
 * A field as it is kept, with what decides which report of it wins: the greater time, and at equal
 * times the greater {@link FieldValue#hash}.
 */
public record Register(Instant at, FieldValue value) {

  /** The one of the two that is kept; the same whichever is asked. */
  public Register newer(Register other) {
    int order = at.compareTo(other.at);
    if (order == 0) {
      order = Long.compare(value.hash(), other.value.hash());
    }
    return order < 0 ? other : this;
  }

  /** As it is shown to readers, who are not shown tombstones. */
  public Reading reading() {
    return new Reading(at, value.value());
  }
}
