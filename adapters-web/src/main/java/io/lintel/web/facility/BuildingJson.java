package io.lintel.web.facility;

import io.lintel.domain.facility.Building;
import io.lintel.web.facility.BuildingInput.CoordinatesJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A building as it is answered. */
record BuildingJson(
    String id,
    String name,
    String address,
    String timeZone,
    @Nullable CoordinatesJson coordinates,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  static BuildingJson of(Building building) {
    return new BuildingJson(
        building.id().toString(),
        building.name(),
        building.address(),
        building.timeZone().getId(),
        building.coordinates().map(CoordinatesJson::of).orElse(null),
        building.version().number(),
        building.createdAt(),
        building.updatedAt());
  }
}
