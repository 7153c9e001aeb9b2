package io.lintel.domain.facility;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * How people name a room: {@code HQ / 3rd floor / 3.14}. A slash inside a name is written {@code
 * \/}, a backslash {@code \\}; a backslash before anything else stands for itself.
 */
public record PlacePath(String building, String floor, String room) {

  public PlacePath {
    building = Texts.line("building", building, 100);
    floor = Texts.line("floor", floor, 100);
    room = Texts.line("room", room, 100);
  }

  /**
   * @throws Invalid when the text does not name a building, a floor and a room
   */
  public static PlacePath parse(String text) {
    var names = names(text);
    if (names.size() != 3) {
      throw new Invalid(
          "place", "'%s' is no path like 'building / floor / room'".formatted(shown(text)));
    }
    return new PlacePath(names.get(0), names.get(1), names.get(2));
  }

  private static List<String> names(String text) {
    var names = new ArrayList<String>();
    var name = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && "\\/".indexOf(text.charAt(i + 1)) >= 0) {
        i++;
        name.append(text.charAt(i));
      } else if (c == '/') {
        names.add(name.toString());
        name.setLength(0);
      } else {
        name.append(c);
      }
    }
    names.add(name.toString());
    return names;
  }

  private static String shown(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "...";
  }

  /** The paths of the building, of the floor and of the room. */
  public List<String> steps() {
    var first = written(building);
    var second = first + " / " + written(floor);
    return List.of(first, second, second + " / " + written(room));
  }

  private static String written(String name) {
    return name.replace("\\", "\\\\").replace("/", "\\/");
  }

  /** What {@link #parse} reads. */
  @Override
  public String toString() {
    return steps().getLast();
  }
}
