package io.lintel.application.bridge.transfer;

import io.lintel.application.device.DeviceDraft;
import io.lintel.domain.facility.PlacePath;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What a row says of a device.
 *
 * @param edit what it makes of the device, but for the place
 * @param cells where it says so, by field
 * @param errors what of it could not be understood
 */
record DeviceRow(
    long line,
    Optional<Eui> eui,
    UnaryOperator<DeviceDraft> edit,
    PlaceWish place,
    Map<String, Cell> cells,
    List<RowError> errors) {

  /** A cell as the file has it. */
  record Cell(String column, String text) {}

  /** Where the row wants its device. */
  sealed interface PlaceWish {

    /** Where it is. */
    record Unchanged() implements PlaceWish {}

    record Nowhere() implements PlaceWish {}

    record InRoom(UUID room) implements PlaceWish {}

    record At(PlacePath path) implements PlaceWish {}
  }

  RowError error(String field, String reason) {
    var cell = cells.getOrDefault(field, new Cell(field, ""));
    return new RowError(cell.column(), cell.text(), reason);
  }

  DeviceRow withError(String field, String reason) {
    var more = new ArrayList<>(errors);
    more.add(error(field, reason));
    return new DeviceRow(line, eui, edit, place, cells, more);
  }

  RowError error(Violation violation) {
    return error(violation.field(), violation.message());
  }
}
