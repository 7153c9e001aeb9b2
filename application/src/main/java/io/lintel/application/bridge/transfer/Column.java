package io.lintel.application.bridge.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column can be about, beside attributes. */
enum Column {
  EUI("eui", "deveui eui64 deviceeui ieeeaddress"),
  NAME("name", "label devicename title"),
  KIND("kind", "type devicekind devicetype"),
  PLACE("place", "location path"),
  BUILDING("building", "buildingname site"),
  FLOOR("floor", "floorname storey"),
  ROOM("room", "roomname"),
  ROOM_ID("roomId", "roomid"),
  TAGS("tags", "tag"),
  STATE("state", "devicestate");

  private final String title;
  private final String aliases;

  /**
   * @param aliases further names as {@link #simplified} makes them
   */
  Column(String title, String aliases) {
    this.title = title;
    this.aliases = aliases;
  }

  /** The name in exports and in diffs. */
  String title() {
    return title;
  }

  List<String> aliases() {
    return Arrays.asList(aliases.split(" ", -1));
  }

  boolean isNamed(String name) {
    var simple = simplified(name);
    return simple.equals(title) || aliases().contains(simple);
  }

  /** What counts of the name of a column: not case, blanks, hyphens and the like. */
  private static String simplified(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
