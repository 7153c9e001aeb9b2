package io.lintel.persistence.jdbi.facility;

import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.PlacePath;
import io.lintel.domain.facility.Room;
import io.lintel.domain.facility.RoomId;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.Version;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Places in PostgreSQL or SQLite. May be used by any number of threads. */
public final class JdbiFacilityRepository implements FacilityRepository {

  private final Buildings buildings;
  private final Floors floors;
  private final Rooms rooms;

  /**
   * @param database migrated
   */
  public JdbiFacilityRepository(JdbiDatabase database) {
    this.buildings = new Buildings(database);
    this.floors = new Floors(database);
    this.rooms = new Rooms(database);
  }

  @Override
  public void insert(Building building) {
    buildings.insert(building);
  }

  @Override
  public void update(Building building) {
    buildings.update(building);
  }

  @Override
  public void delete(BuildingId id, Version version) {
    buildings.delete(id, version);
  }

  @Override
  public Optional<Building> find(BuildingId id) {
    return buildings.find(id);
  }

  @Override
  public Page<Building> buildings(Reach reach, PageRequest page) {
    return buildings.list(reach, page);
  }

  @Override
  public void insert(Floor floor) {
    floors.insert(floor);
  }

  @Override
  public void update(Floor floor) {
    floors.update(floor);
  }

  @Override
  public void delete(FloorId id, Version version) {
    floors.delete(id, version);
  }

  @Override
  public Optional<Floor> find(FloorId id) {
    return floors.find(id);
  }

  @Override
  public Page<Floor> floors(BuildingId building, PageRequest page) {
    return floors.list(building, page);
  }

  @Override
  public void insert(Room room) {
    rooms.insert(room);
  }

  @Override
  public void update(Room room) {
    rooms.update(room);
  }

  @Override
  public void delete(RoomId id, Version version) {
    rooms.delete(id, version);
  }

  @Override
  public Optional<Room> find(RoomId id) {
    return rooms.find(id);
  }

  @Override
  public Optional<Room> findAndHold(RoomId id) {
    return rooms.findAndHold(id);
  }

  @Override
  public Page<Room> rooms(FloorId floor, PageRequest page) {
    return rooms.list(floor, page);
  }

  @Override
  public Page<Room> rooms(BuildingId building, PageRequest page) {
    return rooms.list(building, page);
  }

  @Override
  public Map<RoomId, PlacePath> paths(Collection<RoomId> some) {
    return rooms.paths(some);
  }

  @Override
  public long countFloors(BuildingId building) {
    return floors.count(building);
  }

  @Override
  public long countRooms(FloorId floor) {
    return rooms.count(floor);
  }

  @Override
  public long countRooms(BuildingId building) {
    return rooms.count(building);
  }
}
