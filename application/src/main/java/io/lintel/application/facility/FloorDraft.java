package io.lintel.application.facility;

import io.lintel.domain.facility.Floor;

/** What callers say about a floor. */
public record FloorDraft(String name, int level) {

  public static FloorDraft of(Floor floor) {
    return new FloorDraft(floor.name(), floor.level());
  }
}
