package io.lintel.persistence.memory;

import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.PlacePath;
import io.lintel.domain.facility.Room;
import io.lintel.domain.facility.RoomId;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.Version;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Buildings, floors and rooms in memory. */
public final class InMemoryFacilityRepository implements FacilityRepository {

  private final MemoryDatabase database;

  public InMemoryFacilityRepository(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(Building building) {
    database.write(() -> {
      checkFree("building", building.id(), database.buildings.find(building.id().value()));
      database.buildings.put(building);
    });
  }

  @Override
  public void update(Building building) {
    database.write(() -> {
      existing(building.id(), building.version().previous());
      database.buildings.put(building);
    });
  }

  @Override
  public void delete(BuildingId id, Version version) {
    database.write(() -> {
      var building = existing(id, version);
      checkEmpty("building", building.name(), "floors", countFloors(id));
      database.buildings.remove(building);
    });
  }

  @Override
  public Optional<Building> find(BuildingId id) {
    return database.read(() -> database.buildings.find(id.value()));
  }

  @Override
  public Page<Building> buildings(Reach reach, PageRequest page) {
    return database.read(() -> database.buildings.page(reach, page));
  }

  @Override
  public void insert(Floor floor) {
    database.write(() -> {
      checkFree("floor", floor.id(), database.floors.find(floor.id().value()));
      if (database.buildings.find(floor.building().value()).isEmpty()) {
        throw new NotFound("building", floor.building());
      }
      database.floors.put(floor);
    });
  }

  @Override
  public void update(Floor floor) {
    database.write(() -> {
      var before = existing(floor.id(), floor.version().previous());
      database.floors.put(
          new Floor(
              floor.id(),
              before.building(),
              floor.name(),
              floor.level(),
              floor.plan(),
              floor.version(),
              floor.createdAt(),
              floor.updatedAt()));
    });
  }

  @Override
  public void delete(FloorId id, Version version) {
    database.write(() -> {
      var floor = existing(id, version);
      checkEmpty("floor", floor.name(), "rooms", countRooms(id));
      database.plans.remove(id.value());
      database.floors.remove(floor);
    });
  }

  @Override
  public Optional<Floor> find(FloorId id) {
    return database.read(() -> database.floors.find(id.value()));
  }

  @Override
  public Page<Floor> floors(BuildingId building, PageRequest page) {
    return database.read(() -> database.floors.page(building.value(), page));
  }

  @Override
  public void insert(Room room) {
    database.write(() -> {
      checkFree("room", room.id(), database.rooms.find(room.id().value()));
      if (database.floors.find(room.floor().value()).isEmpty()) {
        throw new NotFound("floor", room.floor());
      }
      database.rooms.put(room);
    });
  }

  @Override
  public void update(Room room) {
    database.write(() -> {
      var before = existing(room.id(), room.version().previous());
      database.rooms.put(
          new Room(
              room.id(),
              before.floor(),
              before.building(),
              room.name(),
              room.position(),
              room.version(),
              room.createdAt(),
              room.updatedAt()));
    });
  }

  @Override
  public void delete(RoomId id, Version version) {
    database.write(() -> database.rooms.remove(existing(id, version)));
  }

  @Override
  public Optional<Room> find(RoomId id) {
    return database.read(() -> database.rooms.find(id.value()));
  }

  /** A unit of work is alone from its start, so the room is held already. */
  @Override
  public Optional<Room> findAndHold(RoomId id) {
    return database.read(() -> database.rooms.find(id.value()));
  }

  @Override
  public Page<Room> rooms(FloorId floor, PageRequest page) {
    return database.read(() -> database.rooms.page(floor.value(), page));
  }

  @Override
  public Page<Room> rooms(BuildingId building, PageRequest page) {
    return database.read(() -> {
      var sorted =
          database
              .floors
              .of(building.value())
              .flatMap(floor -> database.rooms.of(floor.id().value()))
              .sorted(Comparator.comparing(Room::cursor, InMemoryFacilityRepository::compare))
              .filter(
                  room -> page.after().map(after -> compare(room.cursor(), after) > 0).orElse(true))
              .limit(page.limit() + 1L)
              .toList();
      return Page.of(sorted, page.limit(), Room::cursor);
    });
  }

  private static int compare(Cursor one, Cursor other) {
    int byKey = Texts.compare(one.key(), other.key());
    return byKey != 0 ? byKey : one.id().toString().compareTo(other.id().toString());
  }

  @Override
  public Map<RoomId, PlacePath> paths(Collection<RoomId> rooms) {
    return database.read(() ->
        rooms.stream()
            .distinct()
            .flatMap(id -> database.rooms.find(id.value()).stream())
            .collect(Collectors.toMap(Room::id, this::path)));
  }

  private PlacePath path(Room room) {
    var floor = database.floors.find(room.floor().value()).orElseThrow();
    var building = database.buildings.find(room.building().value()).orElseThrow();
    return new PlacePath(building.name(), floor.name(), room.name());
  }

  @Override
  public long countFloors(BuildingId building) {
    return database.read(() -> database.floors.of(building.value()).count());
  }

  @Override
  public long countRooms(FloorId floor) {
    return database.read(() -> database.rooms.of(floor.value()).count());
  }

  @Override
  public long countRooms(BuildingId building) {
    return database.read(() ->
        database.floors.of(building.value()).mapToLong(floor -> countRooms(floor.id())).sum());
  }

  private Building existing(BuildingId id, Version version) {
    var building =
        database.buildings.find(id.value()).orElseThrow(() -> new NotFound("building", id));
    checkVersion("building", id, building.version(), version);
    return building;
  }

  private Floor existing(FloorId id, Version version) {
    var floor = database.floors.find(id.value()).orElseThrow(() -> new NotFound("floor", id));
    checkVersion("floor", id, floor.version(), version);
    return floor;
  }

  private Room existing(RoomId id, Version version) {
    var room = database.rooms.find(id.value()).orElseThrow(() -> new NotFound("room", id));
    checkVersion("room", id, room.version(), version);
    return room;
  }

  private static void checkFree(String what, Object id, Optional<?> taken) {
    if (taken.isPresent()) {
      throw new Conflict(Conflict.Reason.ID_TAKEN, "There is a %s %s already".formatted(what, id));
    }
  }

  private static void checkVersion(String what, Object id, Version actual, Version expected) {
    if (!actual.equals(expected)) {
      throw new Stale(what, id, expected);
    }
  }

  private static void checkEmpty(String what, String name, String held, long count) {
    if (count > 0) {
      throw new Conflict(
          Conflict.Reason.NOT_EMPTY,
          "The %s '%s' still holds %d %s".formatted(what, name, count, held),
          Map.of(held, count));
    }
  }
}
