package io.lintel.application.facility;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.OptimisticLock;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.event.DomainEvent.PlaceAction;
import io.lintel.domain.event.DomainEvent.RoomEvent;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.Room;
import io.lintel.domain.facility.RoomId;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.shared.Version;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Creates, changes, finds, lists and removes rooms. */
public final class RoomService {

  private final FacilityRepository facilities;
  private final PlaceRemoval removal;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final InstantSource clock;
  private final Uuids uuids;

  public RoomService(
      FacilityRepository facilities,
      PlaceRemoval removal,
      UnitOfWork unitOfWork,
      EventRecorder events,
      InstantSource clock,
      Uuids uuids) {
    this.facilities = facilities;
    this.removal = removal;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.clock = clock;
    this.uuids = uuids;
  }

  /**
   * @throws NotFound when there is no such floor
   * @throws io.lintel.domain.shared.Conflict when the floor has a room of that name
   */
  public Room create(Caller caller, FloorId floorId, RoomDraft draft) {
    return unitOfWork.execute(() -> {
      var floor = existing(caller, GrantLevel.MANAGE, floorId);
      var now = clock.instant();
      var room =
          new Room(
              new RoomId(uuids.next()),
              floor.id(),
              floor.building(),
              draft.name(),
              draft.position(),
              Version.FIRST,
              now,
              now);
      facilities.insert(room);
      events.record(
          caller,
          PlaceChange.ofRoom(Optional.empty(), Optional.of(room)),
          new RoomEvent(PlaceAction.CREATED, room));
      return room;
    });
  }

  /** As {@link BuildingService#change}. */
  public Room change(
      Caller caller, RoomId id, Optional<Version> expected, UnaryOperator<RoomDraft> edit) {
    return OptimisticLock.whileStale(
        expected,
        () ->
            unitOfWork.execute(() -> {
              var before = existing(caller, GrantLevel.MANAGE, id);
              OptimisticLock.check("room", id, before.version(), expected);
              var draft = edit.apply(RoomDraft.of(before));
              var after =
                  new Room(
                      id,
                      before.floor(),
                      before.building(),
                      draft.name(),
                      draft.position(),
                      before.version().next(),
                      before.createdAt(),
                      clock.instant());
              if (RoomDraft.of(after).equals(RoomDraft.of(before))) {
                return before;
              }
              facilities.update(after);
              events.record(
                  caller,
                  PlaceChange.ofRoom(Optional.of(before), Optional.of(after)),
                  new RoomEvent(PlaceAction.CHANGED, after));
              return after;
            }));
  }

  /**
   * @throws NotFound when there is none
   */
  public Room get(Caller caller, RoomId id) {
    return existing(caller, GrantLevel.VIEW, id);
  }

  private Room existing(Caller caller, GrantLevel level, RoomId id) {
    var room = facilities.find(id);
    caller.require(level, room.map(it -> it.building().value()), () -> new NotFound("room", id));
    return room.orElseThrow(() -> new NotFound("room", id));
  }

  /**
   * The rooms of a floor, by name.
   *
   * @throws NotFound when there is no such floor
   */
  public Page<Room> list(Caller caller, FloorId floor, PageRequest page) {
    return facilities.rooms(existing(caller, GrantLevel.VIEW, floor).id(), page);
  }

  /**
   * The rooms on all floors of a building, by name.
   *
   * @throws NotFound when there is no such building
   */
  public Page<Room> list(Caller caller, BuildingId building, PageRequest page) {
    if (facilities.find(building).isEmpty()) {
      throw new NotFound("building", building);
    }
    return facilities.rooms(building, page);
  }

  /** As {@link BuildingService#remove}. */
  public Removal remove(Caller caller, RoomId id, Optional<Version> expected, boolean cascade) {
    return OptimisticLock.whileStale(
        expected,
        () ->
            unitOfWork.execute(() -> {
              var room = existing(caller, GrantLevel.MANAGE, id);
              OptimisticLock.check("room", id, room.version(), expected);
              return removal.remove(caller, room, cascade);
            }));
  }

  private Floor existing(Caller caller, GrantLevel level, FloorId id) {
    var floor = facilities.find(id);
    caller.require(level, floor.map(it -> it.building().value()), () -> new NotFound("floor", id));
    return floor.orElseThrow(() -> new NotFound("floor", id));
  }
}
