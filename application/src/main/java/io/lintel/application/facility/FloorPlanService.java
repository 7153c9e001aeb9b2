package io.lintel.application.facility;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.OptimisticLock;
import io.lintel.domain.event.DomainEvent.FloorEvent;
import io.lintel.domain.event.DomainEvent.PlaceAction;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.FloorPlan;
import io.lintel.domain.facility.FloorPlans;
import io.lintel.domain.facility.PlanImage;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.UnitOfWork;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Gives floors their plans. To get, change or lose its plan is a change of the floor. */
public final class FloorPlanService {

  private final FacilityRepository facilities;
  private final FloorPlans plans;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final InstantSource clock;

  public FloorPlanService(
      FacilityRepository facilities,
      FloorPlans plans,
      UnitOfWork unitOfWork,
      EventRecorder events,
      InstantSource clock) {
    this.facilities = facilities;
    this.plans = plans;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws NotFound when there is no such floor, or it has no plan
   */
  public PlanImage get(Caller caller, FloorId floor) {
    var _ = existing(caller, GrantLevel.VIEW, floor);
    return plans.find(floor).orElseThrow(() -> new NotFound("plan of the floor", floor));
  }

  /**
   * Gives a floor a plan, in place of the one that it has. The same image again changes nothing.
   *
   * @param check sees what the floor has, and throws when that must not be replaced
   * @return whether the floor had none
   * @throws NotFound when there is no such floor
   */
  public boolean put(
      Caller caller, FloorId floor, PlanImage image, Consumer<Optional<FloorPlan>> check) {
    return change(
        caller,
        floor,
        before -> {
          check.accept(before.plan());
          var plan = Optional.of(image.description());
          if (!plan.equals(before.plan())) {
            plans.put(floor, image);
            write(caller, before, plan);
          }
          return before.plan().isEmpty();
        });
  }

  /**
   * @param check as that of {@link #put}
   * @throws NotFound when there is no such floor, or it has no plan
   */
  public void remove(Caller caller, FloorId floor, Consumer<Optional<FloorPlan>> check) {
    var _ =
        change(
            caller,
            floor,
            before -> {
              if (before.plan().isEmpty()) {
                throw new NotFound("plan of the floor", floor);
              }
              check.accept(before.plan());
              plans.remove(floor);
              write(caller, before, Optional.empty());
              return true;
            });
  }

  private boolean change(Caller caller, FloorId id, java.util.function.Predicate<Floor> work) {
    return OptimisticLock.whileStale(
        Optional.empty(),
        () -> unitOfWork.execute(() -> work.test(existing(caller, GrantLevel.MANAGE, id))));
  }

  private Floor existing(Caller caller, GrantLevel level, FloorId id) {
    var floor = facilities.find(id);
    caller.require(level, floor.map(it -> it.building().value()), () -> new NotFound("floor", id));
    return floor.orElseThrow(() -> new NotFound("floor", id));
  }

  private void write(Caller caller, Floor before, Optional<FloorPlan> plan) {
    var after =
        new Floor(
            before.id(),
            before.building(),
            before.name(),
            before.level(),
            plan,
            before.version().next(),
            before.createdAt(),
            clock.instant());
    facilities.update(after);
    events.record(
        caller,
        PlaceChange.ofFloor(Optional.of(before), Optional.of(after)),
        new FloorEvent(PlaceAction.CHANGED, after));
  }
}
