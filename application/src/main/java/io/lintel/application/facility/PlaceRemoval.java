package io.lintel.application.facility;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.facility.Occupancy.Place;
import io.lintel.application.shared.Caller;
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
import java.util.Optional;
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

  Removal remove(Caller caller, Building building, boolean cascade) {
    return events.together(() -> removeOnce(caller, building, cascade));
  }

  private Removal removeOnce(Caller caller, Building building, boolean cascade) {
    var place = new Place.OfBuilding(building.id());
    long floors = facilities.countFloors(building.id());
    long rooms = facilities.countRooms(building.id());
    if (cascade) {
      firstPages(
          page -> facilities.floors(building.id(), page), floor -> deleteWithRooms(caller, floor));
    } else if (floors + rooms > 0) {
      throw notEmpty("building", building.name(), floors, rooms, occupancy.count(place));
    }
    facilities.delete(building.id(), building.version());
    long devices = clear(caller, place, "building", building.name(), cascade);
    events.record(
        caller,
        PlaceChange.ofBuilding(Optional.of(building), Optional.empty()),
        new BuildingEvent(PlaceAction.REMOVED, building));
    return new Removal(floors, rooms, devices);
  }

  Removal remove(Caller caller, Floor floor, boolean cascade) {
    return events.together(() -> removeOnce(caller, floor, cascade));
  }

  private Removal removeOnce(Caller caller, Floor floor, boolean cascade) {
    var place = new Place.OfFloor(floor.id());
    long rooms = facilities.countRooms(floor.id());
    if (cascade) {
      firstPages(page -> facilities.rooms(floor.id(), page), room -> delete(caller, room));
    } else if (rooms > 0) {
      throw notEmpty("floor", floor.name(), 0, rooms, occupancy.count(place));
    }
    delete(caller, floor);
    return new Removal(0, rooms, clear(caller, place, "floor", floor.name(), cascade));
  }

  Removal remove(Caller caller, Room room, boolean cascade) {
    return events.together(() -> {
      delete(caller, room);
      var place = new Place.OfRoom(room.id());
      return new Removal(0, 0, clear(caller, place, "room", room.name(), cascade));
    });
  }

  private long clear(Caller caller, Place place, String what, String name, boolean cascade) {
    long devices = occupancy.count(place);
    if (devices > 0) {
      if (!cascade) {
        throw notEmpty(what, name, 0, 0, devices);
      }
      occupancy.clear(caller, place);
    }
    return devices;
  }

  private void deleteWithRooms(Caller caller, Floor floor) {
    firstPages(page -> facilities.rooms(floor.id(), page), room -> delete(caller, room));
    delete(caller, floor);
  }

  private void delete(Caller caller, Floor floor) {
    facilities.delete(floor.id(), floor.version());
    events.record(
        caller,
        PlaceChange.ofFloor(Optional.of(floor), Optional.empty()),
        new FloorEvent(PlaceAction.REMOVED, floor));
  }

  private void delete(Caller caller, Room room) {
    facilities.delete(room.id(), room.version());
    events.record(
        caller,
        PlaceChange.ofRoom(Optional.of(room), Optional.empty()),
        new RoomEvent(PlaceAction.REMOVED, room));
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
