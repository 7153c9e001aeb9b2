package io.lintel.application.bridge;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceSort;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.status.LastSeen;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A place in the list of devices by their last reports, at whose end are those without any. */
sealed interface LastSeenPosition {

  DeviceSort BY_EUI = new DeviceSort(DeviceSort.Key.EUI, false);

  /** Behind a device that reported; empty for the start of the list. */
  record Seen(Optional<LastSeen> after) implements LastSeenPosition {}

  /**
   * Among those that never reported.
   *
   * @param after where in the registry's list {@link #BY_EUI}; empty for its start
   */
  record NeverSeen(Optional<Cursor> after) implements LastSeenPosition {}

  static LastSeenPosition behind(LastSeen last) {
    return new Seen(Optional.of(last));
  }

  static LastSeenPosition behind(Device neverSeen) {
    return new NeverSeen(Optional.of(BY_EUI.cursorOf(neverSeen)));
  }

  private static Cursor withoutId(String key) {
    return new Cursor(key, new UUID(0, 0));
  }

  /** The key is the time in microseconds and the EUI, or {@code never} and the EUI if any. */
  default Cursor cursor() {
    return switch (this) {
      case Seen(var after) ->
          withoutId(
              after
                  .map(it -> ChronoUnit.MICROS.between(Instant.EPOCH, it.at()) + " " + it.eui())
                  .orElse(""));
      case NeverSeen(var after) ->
          after
              .map(it -> new Cursor("never " + it.key(), it.id()))
              .orElseGet(() -> withoutId("never"));
    };
  }

  /**
   * @throws Invalid when the cursor is of another list
   */
  static LastSeenPosition of(Optional<Cursor> cursor) {
    if (cursor.isEmpty()) {
      return new Seen(Optional.empty());
    }
    var parts = cursor.get().key().split(" ", -1);
    if (parts[0].equals("never")) {
      return new NeverSeen(
          parts.length < 2
              ? Optional.empty()
              : Optional.of(new Cursor(Eui.parse(parts[1]).toString(), cursor.get().id())));
    }
    if (parts.length != 2 || !parts[0].matches("-?[0-9]{1,18}")) {
      throw new Invalid("cursor", "'%s' is no last report".formatted(cursor.get().key()));
    }
    var at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
    return behind(new LastSeen(at, Eui.parse(parts[1])));
  }
}
