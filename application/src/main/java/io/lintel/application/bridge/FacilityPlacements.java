package io.lintel.application.bridge;

import io.lintel.application.device.Placements;
import io.lintel.domain.device.Placement;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.facility.RoomId;
import java.util.Optional;
import java.util.UUID;

/** Tells devices where rooms are. */
public final class FacilityPlacements implements Placements {

  private final FacilityRepository facilities;

  public FacilityPlacements(FacilityRepository facilities) {
    this.facilities = facilities;
  }

  @Override
  public Optional<Placement> inRoom(UUID room) {
    return facilities
        .findAndHold(new RoomId(room))
        .map(found ->
            new Placement(found.id().value(), found.floor().value(), found.building().value()));
  }
}
