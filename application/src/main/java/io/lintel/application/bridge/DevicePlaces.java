package io.lintel.application.bridge;

import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorService;
import io.lintel.application.facility.RoomService;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.RoomId;
import io.lintel.domain.shared.NotFound;
import java.util.Optional;
import java.util.UUID;

/** Tells by which place a list of devices is narrowed, when callers name one or several. */
public final class DevicePlaces {

  private final BuildingService buildings;
  private final FloorService floors;
  private final RoomService rooms;

  public DevicePlaces(BuildingService buildings, FloorService floors, RoomService rooms) {
    this.buildings = buildings;
    this.floors = floors;
    this.rooms = rooms;
  }

  /**
   * @throws NotFound when there is no such building
   */
  public void requireBuilding(Caller caller, UUID building) {
    var _ = buildings.get(caller, new BuildingId(building));
  }

  /**
   * @throws NotFound when there is no such floor
   */
  public void requireFloor(Caller caller, UUID floor) {
    var _ = floors.get(caller, new FloorId(floor));
  }

  /**
   * @throws NotFound when there is no such room
   */
  public void requireRoom(Caller caller, UUID room) {
    var _ = rooms.get(caller, new RoomId(room));
  }

  /**
   * The smallest of the places that are given, which all must hold; empty when they do not lie in
   * each other, so that no device can be in all of them.
   */
  public Optional<PlaceFilter> within(
      Caller caller, Optional<UUID> building, Optional<UUID> floor, Optional<UUID> room) {
    try {
      if (room.isPresent()) {
        return roomOn(caller, room.get(), building, floor);
      }
      return floor.isPresent()
          ? floorOf(caller, floor.get(), building)
          : Optional.of(
              building
                  .<PlaceFilter>map(PlaceFilter.InBuilding::new)
                  .orElseGet(PlaceFilter.Anywhere::new));
    } catch (NotFound _) {
      return Optional.empty(); // nothing is in a place that does not exist
    }
  }

  private Optional<PlaceFilter> roomOn(
      Caller caller, UUID room, Optional<UUID> building, Optional<UUID> floor) {
    if (building.isPresent() || floor.isPresent()) {
      var found = rooms.get(caller, new RoomId(room));
      if (!floor.orElse(found.floor().value()).equals(found.floor().value())
          || !building.orElse(found.building().value()).equals(found.building().value())) {
        return Optional.empty();
      }
    }
    return Optional.of(new PlaceFilter.InRoom(room));
  }

  private Optional<PlaceFilter> floorOf(Caller caller, UUID floor, Optional<UUID> building) {
    if (building.isPresent()
        && !floors.get(caller, new FloorId(floor)).building().value().equals(building.get())) {
      return Optional.empty();
    }
    return Optional.of(new PlaceFilter.OnFloor(floor));
  }
}
