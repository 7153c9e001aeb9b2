package io.lintel.web.facility;

import io.lintel.domain.facility.Room;
import io.lintel.web.http.PositionJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A room as it is answered. */
record RoomJson(
    String id,
    String floorId,
    String buildingId,
    String name,
    @Nullable PositionJson position,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  static RoomJson of(Room room) {
    return new RoomJson(
        room.id().toString(),
        room.floor().toString(),
        room.building().toString(),
        room.name(),
        room.position().map(PositionJson::of).orElse(null),
        room.version().number(),
        room.createdAt(),
        room.updatedAt());
  }
}
