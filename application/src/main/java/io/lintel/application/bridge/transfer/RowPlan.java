package io.lintel.application.bridge.transfer;

import io.lintel.application.device.DeviceDraft;
import io.lintel.domain.device.Device;
import io.lintel.domain.facility.PlacePath;
import java.util.List;
import java.util.Optional;

/**
 * What a row is to do, decided on the device as it was.
 *
 * @param after what the device is to be; its room is missing while {@code newRoom} is
 * @param newRoom the room that has to be made for it
 * @param newPlaces the paths of what has to be made
 */
record RowPlan(
    DeviceRow row,
    Optional<Device> before,
    DeviceDraft after,
    Optional<PlacePath> newRoom,
    List<String> newPlaces,
    List<FieldDiff> diff,
    List<RowError> errors) {

  boolean writes() {
    return switch (action()) {
      case CREATED, CHANGED -> true;
      case UNCHANGED, FAILED -> false;
    };
  }

  private RowResult.Action action() {
    if (!errors.isEmpty()) {
      return RowResult.Action.FAILED;
    }
    if (before.isEmpty()) {
      return RowResult.Action.CREATED;
    }
    var same =
        diff.isEmpty()
            && newRoom.isEmpty()
            && after.room().equals(DeviceDraft.of(before.get()).room());
    return same ? RowResult.Action.UNCHANGED : RowResult.Action.CHANGED;
  }

  RowResult result() {
    return result(newPlaces);
  }

  /**
   * @param made the places that were made for it indeed
   */
  RowResult result(List<String> made) {
    return errors.isEmpty()
        ? new RowResult(row.line(), row.eui(), action(), diff, made, List.of())
        : failed(errors);
  }

  RowResult failed(List<RowError> reasons) {
    return RowResult.failed(row.line(), row.eui(), reasons);
  }
}
