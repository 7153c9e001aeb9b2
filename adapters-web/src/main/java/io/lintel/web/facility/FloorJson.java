package io.lintel.web.facility;

import io.lintel.domain.facility.Floor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A floor as it is answered. */
record FloorJson(
    String id,
    String buildingId,
    String name,
    int level,
    @Nullable PlanJson plan,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  static FloorJson of(Floor floor) {
    return new FloorJson(
        floor.id().toString(),
        floor.building().toString(),
        floor.name(),
        floor.level(),
        floor.plan().map(PlanJson::of).orElse(null),
        floor.version().number(),
        floor.createdAt(),
        floor.updatedAt());
  }
}
