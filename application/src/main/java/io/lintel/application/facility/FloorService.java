package io.lintel.application.facility;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.OptimisticLock;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.event.DomainEvent.FloorEvent;
import io.lintel.domain.event.DomainEvent.PlaceAction;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.shared.Version;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Creates, changes, finds, lists and removes floors. */
public final class FloorService {

  private final FacilityRepository facilities;
  private final PlaceRemoval removal;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final InstantSource clock;
  private final Uuids uuids;

  public FloorService(
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
   * @throws NotFound when there is no such building
   * @throws io.lintel.domain.shared.Conflict when the building has that level
   */
  public Floor create(Caller caller, BuildingId building, FloorDraft draft) {
    require(caller, GrantLevel.MANAGE, building);
    return unitOfWork.execute(() -> {
      var now = clock.instant();
      var floor =
          new Floor(
              new FloorId(uuids.next()),
              building,
              draft.name(),
              draft.level(),
              Version.FIRST,
              now,
              now);
      facilities.insert(floor);
      events.record(
          caller,
          PlaceChange.ofFloor(Optional.empty(), Optional.of(floor)),
          new FloorEvent(PlaceAction.CREATED, floor));
      return floor;
    });
  }

  /** As {@link BuildingService#change}. */
  public Floor change(
      Caller caller, FloorId id, Optional<Version> expected, UnaryOperator<FloorDraft> edit) {
    return OptimisticLock.whileStale(
        expected,
        () ->
            unitOfWork.execute(() -> {
              var before = existing(caller, GrantLevel.MANAGE, id);
              OptimisticLock.check("floor", id, before.version(), expected);
              var draft = edit.apply(FloorDraft.of(before));
              var after =
                  new Floor(
                      id,
                      before.building(),
                      draft.name(),
                      draft.level(),
                      before.plan(),
                      before.version().next(),
                      before.createdAt(),
                      clock.instant());
              if (FloorDraft.of(after).equals(FloorDraft.of(before))) {
                return before;
              }
              facilities.update(after);
              events.record(
                  caller,
                  PlaceChange.ofFloor(Optional.of(before), Optional.of(after)),
                  new FloorEvent(PlaceAction.CHANGED, after));
              return after;
            }));
  }

  /**
   * @throws NotFound when there is none
   */
  public Floor get(Caller caller, FloorId id) {
    return existing(caller, GrantLevel.VIEW, id);
  }

  private Floor existing(Caller caller, GrantLevel level, FloorId id) {
    var floor = facilities.find(id);
    caller.require(level, floor.map(it -> it.building().value()), () -> new NotFound("floor", id));
    return floor.orElseThrow(() -> new NotFound("floor", id));
  }

  private static void require(Caller caller, GrantLevel level, BuildingId building) {
    caller.require(level, Optional.of(building.value()), () -> new NotFound("building", building));
  }

  /**
   * The floors of a building, from the lowest.
   *
   * @throws NotFound when there is no such building
   */
  public Page<Floor> list(Caller caller, BuildingId building, PageRequest page) {
    require(caller, GrantLevel.VIEW, building);
    if (facilities.find(building).isEmpty()) {
      throw new NotFound("building", building);
    }
    return facilities.floors(building, page);
  }

  /** As {@link BuildingService#remove}. */
  public Removal remove(Caller caller, FloorId id, Optional<Version> expected, boolean cascade) {
    return OptimisticLock.whileStale(
        expected,
        () ->
            unitOfWork.execute(() -> {
              var floor = existing(caller, GrantLevel.MANAGE, id);
              OptimisticLock.check("floor", id, floor.version(), expected);
              return removal.remove(caller, floor, cascade);
            }));
  }
}
