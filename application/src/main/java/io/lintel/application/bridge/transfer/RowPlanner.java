package io.lintel.application.bridge.transfer;

import io.lintel.application.bridge.transfer.DeviceRow.PlaceWish;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.facility.PlaceSearch;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Placement;
import io.lintel.domain.facility.PlacePath;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides what rows are to do, without doing it, and finds all that is wrong with them. */
final class RowPlanner {

  private static final DeviceId UNKNOWN = new DeviceId(new UUID(0, 0));

  private final KnownPlaces places;
  private final Set<KindKey> kinds;
  private final boolean createPlaces;

  RowPlanner(KnownPlaces places, Set<KindKey> kinds, boolean createPlaces) {
    this.places = places;
    this.kinds = kinds;
    this.createPlaces = createPlaces;
  }

  /**
   * @param before the device of the row's EUI
   */
  RowPlan plan(DeviceRow row, Optional<Device> before) {
    var errors = new ArrayList<>(row.errors());
    var start = before.map(DeviceDraft::of).orElseGet(() -> DeviceDraft.named(""));
    var edited = row.edit().apply(start);
    edited
        .kind()
        .filter(kind -> !start.kind().equals(edited.kind()) && !kinds.contains(kind))
        .ifPresent(kind -> errors.add(row.error("kind", "there is no kind '%s'".formatted(kind))));
    var pathBefore = before.flatMap(places::of);
    var target = target(row, start.room(), pathBefore, errors);
    var after = edited.inRoom(target.room());
    if (row.eui().isPresent() && before.isEmpty() && after.name().isEmpty()) {
      errors.add(row.error("name", "a device that is new needs a name"));
    }
    var diff = errors.isEmpty() ? diff(row, before, pathBefore, after, target, errors) : none();
    return new RowPlan(row, before, after, target.toMake(), target.newPlaces(), diff, errors);
  }

  private static List<FieldDiff> none() {
    return List.of();
  }

  /**
   * Where the device is to be.
   *
   * @param path the path of the room or, when it has to be made, of the room to come
   */
  private record Target(Optional<UUID> room, Optional<PlacePath> path, List<String> newPlaces) {

    Optional<PlacePath> toMake() {
      return newPlaces.isEmpty() ? Optional.empty() : path;
    }
  }

  private Target target(
      DeviceRow row,
      Optional<UUID> roomBefore,
      Optional<PlacePath> pathBefore,
      List<RowError> errors) {
    var unchanged = new Target(roomBefore, pathBefore, List.of());
    return switch (row.place()) {
      case PlaceWish.Unchanged() -> unchanged;
      case PlaceWish.Nowhere() -> new Target(Optional.empty(), Optional.empty(), List.of());
      case PlaceWish.InRoom(var room) -> {
        var path = places.of(room);
        if (path.isEmpty()) {
          errors.add(row.error("roomId", "there is no room '%s'".formatted(room)));
        }
        yield new Target(Optional.of(room), path, List.of());
      }
      case PlaceWish.At(var path) ->
          Optional.of(path).equals(pathBefore) ? unchanged : found(row, path, errors);
    };
  }

  private Target found(DeviceRow row, PlacePath path, List<RowError> errors) {
    var field = row.cells().containsKey("place") ? "place" : "room";
    return switch (places.find(path)) {
      case PlaceSearch.Found(var room) ->
          new Target(Optional.of(room.value()), Optional.of(path), List.of());
      case PlaceSearch.Missing(var missing) -> {
        if (!createPlaces) {
          errors.add(row.error(field, "there is no place '%s'".formatted(missing.getFirst())));
        }
        yield new Target(Optional.empty(), Optional.of(path), missing);
      }
      case PlaceSearch.Ambiguous(var place) -> {
        errors.add(
            row.error(
                field, "there are several places '%s'; give the roomId instead".formatted(place)));
        yield new Target(Optional.empty(), Optional.of(path), List.of());
      }
    };
  }

  private static List<FieldDiff> diff(
      DeviceRow row,
      Optional<Device> before,
      Optional<PlacePath> pathBefore,
      DeviceDraft after,
      Target target,
      List<RowError> errors) {
    try {
      var eui = row.eui().orElseThrow();
      return FieldDiff.between(
          before
              .<Map<String, String>>map(it -> new PlacedDevice(it, pathBefore).fields())
              .orElseGet(() -> Map.of(Column.EUI.title(), eui.toString())),
          new PlacedDevice(candidate(eui, before, after), target.path()).fields());
    } catch (Invalid e) {
      e.violations().forEach(violation -> errors.add(row.error(violation)));
      return none();
    }
  }

  /**
   * The device as it would be, but for the place.
   *
   * @throws Invalid when there can be no such device
   */
  private static Device candidate(Eui eui, Optional<Device> before, DeviceDraft after) {
    return new Device(
        before.map(Device::id).orElse(UNKNOWN),
        eui,
        after.name(),
        after.kind(),
        Optional.<Placement>empty(),
        after.tags(),
        after.attributes(),
        after.state(),
        Version.FIRST,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
