package io.lintel.application.facility;

import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.Coordinates;
import java.time.ZoneId;
import java.util.Optional;

/** What callers say about a building. */
public record BuildingDraft(
    String name, String address, ZoneId timeZone, Optional<Coordinates> coordinates) {

  public static BuildingDraft of(Building building) {
    return new BuildingDraft(
        building.name(), building.address(), building.timeZone(), building.coordinates());
  }
}
