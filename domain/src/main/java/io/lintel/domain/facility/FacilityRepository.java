package io.lintel.domain.facility;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Version;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps buildings, floors and rooms, and that each floor has its building and each room its floor.
 *
 * <p>Every method is atomic, joins the {@link io.lintel.domain.shared.UnitOfWork} of its thread,
 * may be called by any number of threads, and throws {@link StoreUnavailable} when the store does
 * not answer, never an empty result instead. A write outside a unit of work is durable when it
 * returns. What is read equals what was written, in all its parts.
 *
 * <p>{@code insert} throws {@link Conflict} when the id is taken ({@code ID_TAKEN}), the level is
 * taken in the building ({@code LEVEL_TAKEN}) or the name on the floor ({@code NAME_TAKEN}), and
 * {@link NotFound} when the building or floor it is in does not exist. {@code update} replaces the
 * thing of the same id if that is at the version before this one's, keeps what it is in, and throws
 * {@link Stale} when it is at another version, {@link NotFound} when there is none, and {@link
 * Conflict} as above. {@code delete} throws {@link Stale} and {@link NotFound} likewise, and {@link
 * Conflict} ({@code NOT_EMPTY}) when the building still has floors or the floor rooms.
 *
 * <p>Lists are pages as those of devices: stable while things come and go. Buildings by name,
 * floors by level from the lowest, rooms by name ({@link io.lintel.domain.shared.Texts#sortKey},
 * compared by code point), the same keys by the text of their id. A list in a place that does not
 * exist is empty.
 */
public interface FacilityRepository {

  void insert(Building building);

  void update(Building building);

  void delete(BuildingId id, Version version);

  Optional<Building> find(BuildingId id);

  Page<Building> buildings(Reach reach, PageRequest page);

  void insert(Floor floor);

  void update(Floor floor);

  void delete(FloorId id, Version version);

  Optional<Floor> find(FloorId id);

  Page<Floor> floors(BuildingId building, PageRequest page);

  void insert(Room room);

  void update(Room room);

  void delete(RoomId id, Version version);

  Optional<Room> find(RoomId id);

  /**
   * As {@link #find(RoomId)}; the room then stays until the unit of work of this thread ends: who
   * wants to delete it waits for that. So what refers to a room without a foreign key is written
   * after this, and looked for after deleting.
   */
  Optional<Room> findAndHold(RoomId id);

  Page<Room> rooms(FloorId floor, PageRequest page);

  /** The rooms on all floors of a building, by name. */
  Page<Room> rooms(BuildingId building, PageRequest page);

  /** How people name those of the rooms that exist; at most 1,000 at once. */
  Map<RoomId, PlacePath> paths(Collection<RoomId> rooms);

  /** How many floors a building has; 0 when it does not exist. */
  long countFloors(BuildingId building);

  /** How many rooms a floor has; 0 when it does not exist. */
  long countRooms(FloorId floor);

  /** How many rooms a building has on all its floors; 0 when it does not exist. */
  long countRooms(BuildingId building);
}
