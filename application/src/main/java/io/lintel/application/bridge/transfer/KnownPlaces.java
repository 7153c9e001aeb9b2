package io.lintel.application.bridge.transfer;

import io.lintel.application.facility.PlacePaths;
import io.lintel.application.facility.PlaceSearch;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.Placement;
import io.lintel.domain.facility.PlacePath;
import io.lintel.domain.facility.RoomId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rooms and their paths, those that were asked for lately without asking the store again. */
final class KnownPlaces {

  private static final int MOST = 10_000;

  private final Caller caller;
  private final PlacePaths paths;
  private final RecentlyUsed<PlacePath, RoomId> rooms = new RecentlyUsed<>(MOST);
  private final RecentlyUsed<UUID, PlacePath> pathsOfRooms = new RecentlyUsed<>(MOST);

  KnownPlaces(Caller caller, PlacePaths paths) {
    this.caller = caller;
    this.paths = paths;
  }

  PlaceSearch find(PlacePath path) {
    var known = rooms.find(path);
    if (known.isPresent()) {
      return new PlaceSearch.Found(known.get());
    }
    var search = paths.find(caller, path);
    if (search instanceof PlaceSearch.Found(var room)) {
      rooms.put(path, room);
    }
    return search;
  }

  /** The paths of those of the building, the floor and the room that are not there. */
  List<String> missing(PlacePath path) {
    return switch (find(path)) {
      case PlaceSearch.Missing(var places) -> places;
      case PlaceSearch.Found _, PlaceSearch.Ambiguous _ -> List.of();
    };
  }

  RoomId create(PlacePath path, ZoneId timeZone) {
    var room = paths.create(caller, path, timeZone);
    rooms.put(path, room);
    return room;
  }

  /** The path of a room; empty when there is none. */
  Optional<PlacePath> of(UUID room) {
    var known = pathsOfRooms.find(room);
    if (known.isPresent()) {
      return known;
    }
    var path = paths.of(caller, new RoomId(room));
    path.ifPresent(found -> pathsOfRooms.put(room, found));
    return path;
  }

  Optional<PlacePath> of(Device device) {
    return device.placement().map(Placement::room).flatMap(this::of);
  }

  void forget() {
    rooms.forget();
    pathsOfRooms.forget();
  }
}
