package io.lintel.web.admin.devices;

import io.lintel.web.admin.page.Choice;
import java.util.List;

/** What the filters of a list of devices offer, with how many devices each has. */
public record Choices(
    List<Choice> buildings,
    List<Choice> floors,
    List<Choice> rooms,
    List<Choice> kinds,
    List<Choice> tags,
    List<Choice> states) {

  public Choices {
    buildings = List.copyOf(buildings);
    floors = List.copyOf(floors);
    rooms = List.copyOf(rooms);
    kinds = List.copyOf(kinds);
    tags = List.copyOf(tags);
    states = List.copyOf(states);
  }
}
