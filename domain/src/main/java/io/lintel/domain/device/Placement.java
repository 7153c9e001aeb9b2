package io.lintel.domain.device;

import io.lintel.domain.shared.PlanPosition;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a device is: a room, with the floor and the building that the room will always be in. The
 * three are written together, so that the devices of a building are one index range.
 *
 * @param position on the plan of the floor
 */
public record Placement(UUID room, UUID floor, UUID building, Optional<PlanPosition> position) {

  /** Somewhere in a room. */
  public Placement(UUID room, UUID floor, UUID building) {
    this(room, floor, building, Optional.empty());
  }

  public Placement at(Optional<PlanPosition> changed) {
    return new Placement(room, floor, building, changed);
  }
}
