package io.lintel.application.facility;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.OptimisticLock;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.event.DomainEvent.BuildingEvent;
import io.lintel.domain.event.DomainEvent.PlaceAction;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.shared.Version;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Creates, changes, finds, lists and removes buildings; which there are is for staff to say. */
public final class BuildingService {

  private final FacilityRepository facilities;
  private final PlaceRemoval removal;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final InstantSource clock;
  private final Uuids uuids;

  public BuildingService(
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

  public Building create(Caller caller, BuildingDraft draft) {
    caller.requireStaff(Scope.WRITE);
    return unitOfWork.execute(() -> {
      var now = clock.instant();
      var building =
          new Building(
              new BuildingId(uuids.next()),
              draft.name(),
              draft.address(),
              draft.timeZone(),
              draft.coordinates(),
              Version.FIRST,
              now,
              now);
      facilities.insert(building);
      events.record(
          caller,
          PlaceChange.ofBuilding(Optional.empty(), Optional.of(building)),
          new BuildingEvent(PlaceAction.CREATED, building));
      return building;
    });
  }

  /**
   * Changes a building to what {@code edit} makes of it as it is. An edit that changes nothing
   * writes nothing.
   *
   * @param expected the version that the caller has seen; without one the edit is applied to
   *     whatever is there
   * @throws io.lintel.domain.shared.Stale when it is at another version than expected
   */
  public Building change(
      Caller caller, BuildingId id, Optional<Version> expected, UnaryOperator<BuildingDraft> edit) {
    return OptimisticLock.whileStale(
        expected,
        () ->
            unitOfWork.execute(() -> {
              var before = existing(caller, GrantLevel.MANAGE, id);
              OptimisticLock.check("building", id, before.version(), expected);
              var draft = edit.apply(BuildingDraft.of(before));
              var after =
                  new Building(
                      id,
                      draft.name(),
                      draft.address(),
                      draft.timeZone(),
                      draft.coordinates(),
                      before.version().next(),
                      before.createdAt(),
                      clock.instant());
              if (BuildingDraft.of(after).equals(BuildingDraft.of(before))) {
                return before;
              }
              facilities.update(after);
              events.record(
                  caller,
                  PlaceChange.ofBuilding(Optional.of(before), Optional.of(after)),
                  new BuildingEvent(PlaceAction.CHANGED, after));
              return after;
            }));
  }

  /**
   * @throws NotFound when there is none
   */
  public Building get(Caller caller, BuildingId id) {
    return existing(caller, GrantLevel.VIEW, id);
  }

  private Building existing(Caller caller, GrantLevel level, BuildingId id) {
    caller.require(level, Optional.of(id.value()), () -> new NotFound("building", id));
    return facilities.find(id).orElseThrow(() -> new NotFound("building", id));
  }

  public Page<Building> list(Caller caller, PageRequest page) {
    caller.requireScope(Scope.READ);
    return facilities.buildings(caller.reach(), page);
  }

  /**
   * @param cascade remove its floors and rooms too and take the devices out of them
   * @throws io.lintel.domain.shared.Conflict when it holds any and {@code cascade} is not wished,
   *     with the counts
   */
  public Removal remove(Caller caller, BuildingId id, Optional<Version> expected, boolean cascade) {
    caller.requireStaff(Scope.WRITE);
    return OptimisticLock.whileStale(
        expected,
        () ->
            unitOfWork.execute(() -> {
              var building = get(caller, id);
              OptimisticLock.check("building", id, building.version(), expected);
              return removal.remove(caller, building, cascade);
            }));
  }
}
