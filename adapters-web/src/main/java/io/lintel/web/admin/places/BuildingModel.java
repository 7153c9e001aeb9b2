package io.lintel.web.admin.places;

import io.lintel.application.bridge.ConnectivityCounts;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.Room;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A building with its floors and rooms.
 *
 * @param devices null while they are being counted for the first time, as are those of all its
 *     parts
 * @param floors from the highest
 */
public record BuildingModel(
    Building building, @Nullable ConnectivityCounts devices, List<OfFloor> floors) {

  /** A floor of it. */
  public record OfFloor(Floor floor, ConnectivityCounts devices, List<OfRoom> rooms) {

    public OfFloor {
      rooms = List.copyOf(rooms);
    }
  }

  /** A room of it. */
  public record OfRoom(Room room, ConnectivityCounts devices) {}

  public BuildingModel {
    floors = List.copyOf(floors);
  }
}
