package io.lintel.web.admin.places;

import io.lintel.web.admin.page.Choice;
import java.util.List;

/**
 * Where a device can be put: the buildings, and the rooms of the one that is chosen.
 *
 * @param building the chosen one; empty for none
 * @param rooms grouped by floor, the lowest first
 * @param more whether the building has more rooms than are offered
 */
public record RoomChoices(
    List<Choice> buildings, String building, List<Choice> rooms, boolean more) {

  public RoomChoices {
    buildings = List.copyOf(buildings);
    rooms = List.copyOf(rooms);
  }
}
