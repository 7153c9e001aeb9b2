package io.lintel.domain.facility;

import static io.lintel.domain.facility.FacilityFixtures.aBuilding;
import static io.lintel.domain.facility.FacilityFixtures.aFloor;
import static io.lintel.domain.facility.FacilityFixtures.aPlan;
import static io.lintel.domain.shared.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.SampleIds;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link FloorPlans} has to do. */
public abstract class FloorPlansContract extends RegistryContract<FloorPlans>
    implements FacilityRules {

  protected FloorPlansContract() {
    super(FloorPlans.class, Registry::floorPlans);
  }

  private FloorPlans plans() {
    return store().floorPlans();
  }

  private Floor floor() {
    return inserted(aFloor(inserted(aBuilding())));
  }

  @Test
  final void hasNoPlanAtFirst() {
    assertThat(plans().find(floor().id())).isEmpty();
    assertThat(plans().find(new FloorId(SampleIds.next()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  final void keepsAPlanToTheLastBit(PlanFormat format) {
    var floor = floor();
    var bytes = new byte[512];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    var image = PlanImage.of(format, 4_000, 16_000, bytes);

    plans().put(floor.id(), image);

    assertThat(plans().find(floor.id())).contains(image);
    assertThat(plans().find(floor.id()).orElseThrow().description()).isEqualTo(image.description());
  }

  @Test
  final void keepsTheLargestPlan() {
    var floor = floor();
    var image = PlanImage.of(PlanFormat.PNG, 1, 1, new byte[PlanImage.LARGEST]);

    plans().put(floor.id(), image);

    assertThat(plans().find(floor.id())).contains(image);
  }

  @Test
  final void replacesAPlan() {
    var floor = floor();
    var other = floor();
    plans().put(floor.id(), aPlan(1));
    plans().put(other.id(), aPlan(2));

    plans().put(floor.id(), aPlan(3));

    assertThat(plans().find(floor.id())).contains(aPlan(3));
    assertThat(plans().find(other.id())).contains(aPlan(2));
  }

  @Test
  final void removesAPlan() {
    var floor = floor();
    plans().put(floor.id(), aPlan(1));

    plans().remove(floor.id());
    plans().remove(floor.id());

    assertThat(plans().find(floor.id())).isEmpty();
    assertThat(facilities().find(floor.id())).contains(floor);
  }

  @Test
  final void refusesAPlanOfNoFloor() {
    var nowhere = new FloorId(SampleIds.next());

    assertNotFound("floor", () -> plans().put(nowhere, aPlan(1)));
    assertThat(plans().find(nowhere)).isEmpty();
  }

  @Test
  final void aPlanGoesWithItsFloor() {
    var floor = floor();
    plans().put(floor.id(), aPlan(1));

    facilities().delete(floor.id(), floor.version());
    assertThat(plans().find(floor.id())).isEmpty();

    facilities().insert(floor);
    assertThat(plans().find(floor.id())).isEmpty();
  }

  @Test
  final void sharesTheUnitOfWork() {
    var floor = floor();
    plans().put(floor.id(), aPlan(1));

    assertThatThrownBy(() ->
            store()
                .unitOfWork()
                .execute(() -> {
                  plans().put(floor.id(), aPlan(2));
                  throw new IllegalStateException("change of mind");
                }))
        .hasMessage("change of mind");

    assertThat(plans().find(floor.id())).contains(aPlan(1));
  }

  @RepeatedTest(3)
  final void noPlanIsOfAFloorThatIsBeingDeleted() {
    var floor = floor();

    Race.of(
        List.of(
            () -> plans().put(floor.id(), aPlan(1)),
            () -> facilities().delete(floor.id(), floor.version())));

    assertThat(facilities().find(floor.id())).isEmpty();
    assertThat(plans().find(floor.id())).isEmpty();
  }
}
