package io.lintel.application.bridge;

import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.Room;
import java.util.List;

/**
 * The tree of a building with its devices in use counted. The counts of a floor are the sums of its
 * rooms', those of the building the sums of its floors'.
 *
 * @param floors from the lowest
 */
public record BuildingOverview(
    Building building, ConnectivityCounts devices, List<OfFloor> floors) {

  /**
   * A floor of it.
   *
   * @param rooms by name
   */
  public record OfFloor(Floor floor, ConnectivityCounts devices, List<OfRoom> rooms) {

    public OfFloor {
      rooms = List.copyOf(rooms);
    }

    static OfFloor of(Floor floor, List<OfRoom> rooms) {
      var sum =
          rooms.stream()
              .map(OfRoom::devices)
              .reduce(ConnectivityCounts.NONE, ConnectivityCounts::plus);
      return new OfFloor(floor, sum, rooms);
    }
  }

  /** A room of it. */
  public record OfRoom(Room room, ConnectivityCounts devices) {}

  public BuildingOverview {
    floors = List.copyOf(floors);
  }

  static BuildingOverview of(Building building, List<OfFloor> floors) {
    var sum =
        floors.stream()
            .map(OfFloor::devices)
            .reduce(ConnectivityCounts.NONE, ConnectivityCounts::plus);
    return new BuildingOverview(building, sum, floors);
  }
}
