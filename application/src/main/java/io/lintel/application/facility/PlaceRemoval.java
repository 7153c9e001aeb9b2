package io.lintel.application.facility;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.facility.Occupancy.Place;
import io.lintel.domain.event.DomainEvent.BuildingEvent;
import io.lintel.domain.event.DomainEvent.FloorEvent;
import io.lintel.domain.event.DomainEvent.PlaceAction;
import io.lintel.domain.event.DomainEvent.RoomEvent;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Removes places with what they hold, inside the unit of work of its caller. Devices are looked for
 * only after their rooms are deleted: who is placing one holds its room, so none can slip in. A
 * floor or room that slips in without {@code cascade} is not deleted: the store then refuses to
 * delete what holds it.
 */
public final class PlaceRemoval {

  private final FacilityRepository facilities;
  private final Occupancy occupancy;
  private final EventRecorder events;

  public PlaceRemoval(FacilityRepository facilities, Occupancy occupancy, EventRecorder events) {
    this.facilities = facilities;
    this.occupancy = occupancy;
    this.events = events;
  }

  Removal remove(Building building, boolean cascade) {
    var place = new Place.OfBuilding(building.id());
    long floors = facilities.countFloors(building.id());
    long rooms = facilities.countRooms(building.id());
    if (cascade) {
      firstPages(page -> facilities.floors(building.id(), page), this::deleteWithRooms);
    } else if (floors + rooms > 0) {
      throw notEmpty("building", building.name(), floors, rooms, occupancy.count(place));
    }
    facilities.delete(building.id(), building.version());
    long devices = clear(place, "building", building.name(), cascade);
    events.record(new BuildingEvent(PlaceAction.REMOVED, building));
    return new Removal(floors, rooms, devices);
  }

  Removal remove(Floor floor, boolean cascade) {
    var place = new Place.OfFloor(floor.id());
    long rooms = facilities.countRooms(floor.id());
    if (cascade) {
      firstPages(page -> facilities.rooms(floor.id(), page), this::delete);
    } else if (rooms > 0) {
      throw notEmpty("floor", floor.name(), 0, rooms, occupancy.count(place));
    }
    delete(floor);
    return new Removal(0, rooms, clear(place, "floor", floor.name(), cascade));
  }

  Removal remove(Room room, boolean cascade) {
    delete(room);
    return new Removal(0, 0, clear(new Place.OfRoom(room.id()), "room", room.name(), cascade));
  }

  private long clear(Place place, String what, String name, boolean cascade) {
    long devices = occupancy.count(place);
    if (devices > 0) {
      if (!cascade) {
        throw notEmpty(what, name, 0, 0, devices);
      }
      occupancy.clear(place);
    }
    return devices;
  }

  private void deleteWithRooms(Floor floor) {
    firstPages(page -> facilities.rooms(floor.id(), page), this::delete);
    delete(floor);
  }

  private void delete(Floor floor) {
    facilities.delete(floor.id(), floor.version());
    events.record(new FloorEvent(PlaceAction.REMOVED, floor));
  }

  private void delete(Room room) {
    facilities.delete(room.id(), room.version());
    events.record(new RoomEvent(PlaceAction.REMOVED, room));
  }

  /** Deletes page after page, always the first, until none is left. */
  private static <T> void firstPages(
      Function<PageRequest, Page<T>> pages, java.util.function.Consumer<T> delete) {
    List<T> items;
    do {
      items = pages.apply(PageRequest.first(Page.LARGEST)).items();
      items.forEach(delete);
    } while (!items.isEmpty());
  }

  private static Conflict notEmpty(
      String what, String name, long floors, long rooms, long devices) {
    var holds =
        new TreeMap<String, Long>(Map.of("floors", floors, "rooms", rooms, "devices", devices));
    holds.values().removeIf(count -> count == 0);
    var counts =
        holds.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    return new Conflict(
        Conflict.Reason.NOT_EMPTY,
        "The %s '%s' still holds %s".formatted(what, name, counts),
        holds);
  }
}
