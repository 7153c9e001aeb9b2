package io.lintel.application.bridge.transfer;

import io.lintel.application.bridge.transfer.DeviceRow.Cell;
import io.lintel.application.bridge.transfer.DeviceRow.PlaceWish;
import io.lintel.domain.facility.PlacePath;
import io.lintel.domain.shared.Invalid;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The three ways in which a row can say where its device is. */
final class PlaceCells {

  private static final Set<Column> NAMES = Set.of(Column.BUILDING, Column.FLOOR, Column.ROOM);

  private final Map<Column, Cell> cells;

  PlaceCells(Map<Column, Cell> cells) {
    this.cells = cells;
  }

  /** What is wrong with the columns, if anything. */
  static Optional<String> problem(Set<Column> columns) {
    long names = columns.stream().filter(NAMES::contains).count();
    if (names > 0 && names < NAMES.size()) {
      return Optional.of("the columns building, floor and room are needed together");
    }
    int ways =
        (names > 0 ? 1 : 0)
            + (columns.contains(Column.PLACE) ? 1 : 0)
            + (columns.contains(Column.ROOM_ID) ? 1 : 0);
    return ways > 1
        ? Optional.of("place, roomId and building with floor and room exclude each other")
        : Optional.empty();
  }

  /**
   * @throws Invalid naming the column whose cell is no place
   */
  PlaceWish wish() {
    if (cells.containsKey(Column.PLACE)) {
      var path = text(Column.PLACE);
      return path.isEmpty() ? new PlaceWish.Nowhere() : new PlaceWish.At(PlacePath.parse(path));
    }
    if (cells.containsKey(Column.ROOM_ID)) {
      var room = text(Column.ROOM_ID);
      return room.isEmpty() ? new PlaceWish.Nowhere() : new PlaceWish.InRoom(uuid(room));
    }
    return cells.containsKey(Column.ROOM) ? inNamedRoom() : new PlaceWish.Unchanged();
  }

  private PlaceWish inNamedRoom() {
    return NAMES.stream().allMatch(column -> text(column).isEmpty())
        ? new PlaceWish.Nowhere()
        : new PlaceWish.At(
            new PlacePath(text(Column.BUILDING), text(Column.FLOOR), text(Column.ROOM)));
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) { // it says no more than that
      throw new Invalid(Column.ROOM_ID.title(), "'%s' is no UUID".formatted(text));
    }
  }

  private String text(Column column) {
    var cell = cells.get(column);
    return cell == null ? "" : cell.text().strip();
  }
}
