package io.lintel.application.facility;

import io.lintel.application.shared.Caller;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.PlacePath;
import io.lintel.domain.facility.Room;
import io.lintel.domain.facility.RoomId;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.UnitOfWork;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds rooms by the names of what they are in, and makes those that are not there yet. */
public final class PlacePaths {

  /** Few have the same name; the first that has another ends the search. */
  private static final int PAGE = 4;

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final FacilityRepository facilities;
  private final BuildingService buildings;
  private final FloorService floors;
  private final RoomService rooms;
  private final UnitOfWork unitOfWork;

  public PlacePaths(
      FacilityRepository facilities,
      BuildingService buildings,
      FloorService floors,
      RoomService rooms,
      UnitOfWork unitOfWork) {
    this.facilities = facilities;
    this.buildings = buildings;
    this.floors = floors;
    this.rooms = rooms;
    this.unitOfWork = unitOfWork;
  }

  /** The path of a room; empty when there is none. */
  public Optional<PlacePath> of(Caller caller, RoomId id) {
    caller.requireScope(Scope.READ);
    return facilities
        .find(id)
        .filter(room -> caller.maySee(Optional.of(room.building().value())))
        .flatMap(room ->
            facilities
                .find(room.floor())
                .flatMap(floor ->
                    facilities
                        .find(room.building())
                        .map(building ->
                            new PlacePath(building.name(), floor.name(), room.name()))));
  }

  /** The paths of those of the rooms that exist; at most 1,000 at once. */
  public Map<UUID, PlacePath> of(Caller caller, Collection<UUID> rooms) {
    caller.requireScope(Scope.READ);
    if (caller.reach() instanceof Reach.Within) {
      return ofVisible(caller, rooms);
    }
    return facilities.paths(rooms.stream().distinct().map(RoomId::new).toList()).entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
  }

  private Map<UUID, PlacePath> ofVisible(Caller caller, Collection<UUID> rooms) {
    var paths = new HashMap<UUID, PlacePath>();
    rooms.stream()
        .distinct()
        .forEach(room -> of(caller, new RoomId(room)).ifPresent(path -> paths.put(room, path)));
    return paths;
  }

  /** Names count to the letter. */
  public PlaceSearch find(Caller caller, PlacePath path) {
    caller.requireStaff(Scope.READ);
    var building = buildingsNamed(path.building());
    if (building.size() != 1) {
      return notOne(path, 0, building);
    }
    var floor = floorsNamed(building.getFirst().id(), path.floor());
    if (floor.size() != 1) {
      return notOne(path, 1, floor);
    }
    var room = roomsNamed(floor.getFirst().id(), path.room());
    return room.isEmpty() ? notOne(path, 2, room) : new PlaceSearch.Found(room.getFirst().id());
  }

  private static PlaceSearch notOne(PlacePath path, int step, List<?> found) {
    return found.isEmpty()
        ? new PlaceSearch.Missing(path.steps().subList(step, 3))
        : new PlaceSearch.Ambiguous(path.steps().get(step));
  }

  /**
   * Makes the building, the floor and the room of a path, as far as they are not there. A new floor
   * gets the level that is a number in its name, if that is free, else the next above all others.
   *
   * @param timeZone that of a new building
   */
  public RoomId create(Caller caller, PlacePath path, ZoneId timeZone) {
    caller.requireStaff(Scope.WRITE);
    return unitOfWork.execute(() -> {
      var building =
          buildingsNamed(path.building()).stream()
              .findFirst()
              .orElseGet(() ->
                  buildings.create(
                      caller, new BuildingDraft(path.building(), "", timeZone, Optional.empty())));
      var floor =
          floorsNamed(building.id(), path.floor()).stream()
              .findFirst()
              .orElseGet(() ->
                  floors.create(
                      caller,
                      building.id(),
                      new FloorDraft(path.floor(), levelOf(building.id(), path.floor()))));
      return roomsNamed(floor.id(), path.room()).stream()
          .findFirst()
          .orElseGet(
              () -> rooms.create(caller, floor.id(), new RoomDraft(path.room(), Optional.empty())))
          .id();
    });
  }

  private int levelOf(BuildingId building, String name) {
    var taken = floors(building).stream().map(Floor::level).toList();
    return FloorLevels.in(name)
        .filter(level -> !taken.contains(level))
        .orElseGet(() -> taken.isEmpty() ? 0 : taken.getLast() + 1);
  }

  private List<Building> buildingsNamed(String name) {
    return named(name, page -> facilities.buildings(Reach.everywhere(), page), Building::name);
  }

  private List<Floor> floorsNamed(BuildingId building, String name) {
    return floors(building).stream().filter(floor -> floor.name().equals(name)).toList();
  }

  private List<Room> roomsNamed(FloorId floor, String name) {
    return named(name, page -> facilities.rooms(floor, page), Room::name);
  }

  /** All floors, from the lowest; their levels leave no room for more than a page. */
  private List<Floor> floors(BuildingId building) {
    return facilities.floors(building, PageRequest.first(Page.LARGEST)).items();
  }

  /** Reads a list that is sorted by name only where the name is. */
  private static <T> List<T> named(
      String name, Function<PageRequest, Page<T>> pages, Function<T, String> nameOf) {
    var key = Texts.sortKey(name);
    var found = new ArrayList<T>();
    var next = Optional.of(new Cursor(key, BEFORE_ALL));
    while (next.isPresent()) {
      var page = pages.apply(new PageRequest(PAGE, next));
      for (var item : page.items()) {
        if (!Texts.sortKey(nameOf.apply(item)).equals(key)) {
          return found;
        }
        if (nameOf.apply(item).equals(name)) {
          found.add(item);
        }
      }
      next = page.next();
    }
    return found;
  }
}
