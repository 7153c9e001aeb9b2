package io.lintel.application.facility;

import io.lintel.domain.facility.RoomId;
import java.util.List;

/** What became of looking for a room by its path. */
public sealed interface PlaceSearch {

  record Found(RoomId room) implements PlaceSearch {}

  /**
   * @param places the paths of what is not there: the building, the floor and the room, or the last
   *     of them
   */
  record Missing(List<String> places) implements PlaceSearch {

    public Missing {
      places = List.copyOf(places);
    }
  }

  /**
   * Several buildings, or floors of a building, have the name.
   *
   * @param place the path of the first name that is not unique
   */
  record Ambiguous(String place) implements PlaceSearch {}
}
