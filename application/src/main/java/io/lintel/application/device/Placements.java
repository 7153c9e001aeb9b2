package io.lintel.application.device;

import io.lintel.domain.device.Placement;
import java.util.Optional;
import java.util.UUID;

/** What devices need to know of places. */
public interface Placements {

  /**
   * Where a room is; empty when there is none. It stays there until the unit of work of this thread
   * ends.
   */
  Optional<Placement> inRoom(UUID room);
}
