package io.lintel.application.facility;

import io.lintel.application.shared.Caller;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.RoomId;

/**
 * What places need to know of the things that stand in them. Joins the unit of work of the thread.
 */
public interface Occupancy {

  /** How many devices stand in a place. */
  long count(Place place);

  /** Takes all devices out of a place. */
  void clear(Caller caller, Place place);

  /** A place of any size. */
  sealed interface Place {

    record OfBuilding(BuildingId id) implements Place {}

    record OfFloor(FloorId id) implements Place {}

    record OfRoom(RoomId id) implements Place {}
  }
}
