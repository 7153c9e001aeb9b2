package io.lintel.application.facility;

import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.PlanPosition;
import java.util.Optional;

/** What callers say about a room. */
public record RoomDraft(String name, Optional<PlanPosition> position) {

  public static RoomDraft of(Room room) {
    return new RoomDraft(room.name(), room.position());
  }
}
