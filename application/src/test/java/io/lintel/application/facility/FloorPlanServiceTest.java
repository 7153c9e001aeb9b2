package io.lintel.application.facility;

import static io.lintel.application.Core.ADA;
import static io.lintel.domain.facility.FacilityFixtures.aPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.shared.Caller;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.FloorPlan;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Forbidden;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FloorPlanServiceTest {

  private static final Optional<Version> ANY = Optional.empty();

  private final Core core = new Core();
  private final FloorPlanService plans = core.floorPlans();
  private final Floor floor = core.aFloor(core.aBuilding(), 0);

  @Test
  void aPlanIsAChangeOfItsFloor() {
    core.newEvents();
    core.clock().advance(Duration.ofSeconds(1));

    assertThat(plans.put(ADA, floor.id(), aPlan(1), FloorPlanServiceTest::whatever)).isTrue();

    assertThat(plans.get(ADA, floor.id())).isEqualTo(aPlan(1));
    assertThat(core.floors().get(ADA, floor.id()))
        .returns(Optional.of(aPlan(1).description()), Floor::plan)
        .returns(new Version(2), Floor::version)
        .returns(core.clock().instant(), Floor::updatedAt);
    assertThat(core.newEventTypes()).containsExactly("floor.changed");
  }

  @Test
  void theSamePlanAgainChangesNothing() {
    plans.put(ADA, floor.id(), aPlan(1), FloorPlanServiceTest::whatever);
    core.newEvents();

    assertThat(plans.put(ADA, floor.id(), aPlan(1), FloorPlanServiceTest::whatever)).isFalse();

    assertThat(core.floors().get(ADA, floor.id()).version()).isEqualTo(new Version(2));
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void replacesAndRemovesAPlan() {
    plans.put(ADA, floor.id(), aPlan(1), FloorPlanServiceTest::whatever);

    assertThat(plans.put(ADA, floor.id(), aPlan(2), FloorPlanServiceTest::whatever)).isFalse();
    assertThat(plans.get(ADA, floor.id())).isEqualTo(aPlan(2));

    core.newEvents();
    plans.remove(ADA, floor.id(), FloorPlanServiceTest::whatever);
    assertThat(core.floors().get(ADA, floor.id()).plan()).isEmpty();
    assertThat(core.newEventTypes()).containsExactly("floor.changed");
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plans.get(ADA, floor.id()));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> plans.remove(ADA, floor.id(), FloorPlanServiceTest::whatever));
  }

  @Test
  void keepsThePlanWhenItsFloorIsRenamed() {
    plans.put(ADA, floor.id(), aPlan(1), FloorPlanServiceTest::whatever);

    var renamed = core.floors().change(ADA, floor.id(), ANY, it -> new FloorDraft("New", 0));

    assertThat(renamed.plan()).contains(aPlan(1).description());
  }

  @Test
  void writesNothingWhenTheCallerHasSeenAnother() {
    plans.put(ADA, floor.id(), aPlan(1), FloorPlanServiceTest::whatever);
    Consumer<Optional<FloorPlan>> seenNone =
        before -> {
          if (before.isPresent()) {
            throw new IllegalStateException("changed since");
          }
        };

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> plans.put(ADA, floor.id(), aPlan(2), seenNone));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> plans.remove(ADA, floor.id(), seenNone));

    assertThat(plans.get(ADA, floor.id())).isEqualTo(aPlan(1));
  }

  @Test
  void aFloorIsRemovedWithItsPlan() {
    plans.put(ADA, floor.id(), aPlan(1), FloorPlanServiceTest::whatever);

    core.buildings().remove(ADA, floor.building(), ANY, true);

    assertThat(core.stores().floorPlans().find(floor.id())).isEmpty();
  }

  @Test
  void knowsNoPlanOfAFloorThatIsNotThere() {
    var nowhere = new FloorId(SampleIds.next());

    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plans.get(ADA, nowhere));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> plans.put(ADA, nowhere, aPlan(1), FloorPlanServiceTest::whatever));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> plans.remove(ADA, nowhere, FloorPlanServiceTest::whatever));
  }

  private static Caller member(Map<UUID, GrantLevel> grants, Set<Scope> scopes) {
    return new Caller(new Actor.Internal("member"), Role.MEMBER, grants, scopes, Origin.HERE);
  }

  private Caller granted(GrantLevel level) {
    return member(Map.of(floor.building().value(), level), Scope.all());
  }

  @Test
  void aPlanDoesNotExistForWhoHasNoGrantForItsBuilding() {
    plans.put(ADA, floor.id(), aPlan(1), FloorPlanServiceTest::whatever);
    var strangers =
        List.of(
            member(Map.of(), Scope.all()),
            member(Map.of(core.aBuilding().id().value(), GrantLevel.MANAGE), Scope.all()));
    for (var stranger : strangers) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plans.get(stranger, floor.id()));
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(
              () -> plans.put(stranger, floor.id(), aPlan(2), FloorPlanServiceTest::whatever));
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> plans.remove(stranger, floor.id(), FloorPlanServiceTest::whatever));
    }
    assertThat(plans.get(ADA, floor.id())).isEqualTo(aPlan(1));
  }

  @Test
  void whoMayOnlySeeOrOperateChangesNoPlan() {
    plans.put(ADA, floor.id(), aPlan(1), FloorPlanServiceTest::whatever);
    for (var level : List.of(GrantLevel.VIEW, GrantLevel.OPERATE)) {
      var caller = granted(level);
      assertThat(plans.get(caller, floor.id())).isEqualTo(aPlan(1));
      assertThatExceptionOfType(Forbidden.class)
          .isThrownBy(
              () -> plans.put(caller, floor.id(), aPlan(2), FloorPlanServiceTest::whatever));
      assertThatExceptionOfType(Forbidden.class)
          .isThrownBy(() -> plans.remove(caller, floor.id(), FloorPlanServiceTest::whatever));
    }
    plans.put(granted(GrantLevel.MANAGE), floor.id(), aPlan(2), FloorPlanServiceTest::whatever);
    assertThat(plans.get(granted(GrantLevel.VIEW), floor.id())).isEqualTo(aPlan(2));
  }

  private static void whatever(Optional<FloorPlan> before) {}
}
