package io.lintel.domain.shared;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.DeviceFixtures.renamed;
import static io.lintel.domain.device.KindFixtures.aKind;
import static io.lintel.domain.event.EventFixtures.NOW;
import static io.lintel.domain.event.EventFixtures.anEvent;
import static io.lintel.domain.facility.FacilityFixtures.aBuilding;
import static io.lintel.domain.facility.FacilityFixtures.aFloor;
import static io.lintel.domain.shared.Refusals.assertConflict;
import static io.lintel.domain.shared.Refusals.assertNotFound;
import static io.lintel.domain.shared.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.registry.RegistryRules;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** How work in a unit reads, is refused and joins. */
interface InsideUnitRules extends RegistryRules {

  @Test
  default void readsInsideSeeTheWritesBeforeThem() {
    var device = aDevice().named("before").build();
    var building = aBuilding();
    store()
        .unitOfWork()
        .execute(() -> {
          store().devices().insert(device);
          assertThat(store().devices().find(device.eui())).contains(device);
          var changed = renamed(device, "after");
          store().devices().update(changed);
          assertThat(store().devices().find(device.id())).contains(changed);
          assertThat(
                  store()
                      .devices()
                      .list(DeviceQuery.all(PageRequest.first(5)).matching("after"))
                      .items())
              .containsExactly(changed);
          store().facilities().insert(building);
          assertThat(
                  store().facilities().buildings(Reach.everywhere(), PageRequest.first(5)).items())
              .containsExactly(building);
          store().outbox().append(List.of(anEvent()));
          assertThat(store().outbox().depth()).isEqualTo(1);
        });
  }

  @Test
  default void aRefusedWriteChangesNothingAndTheWorkGoesOn() {
    var taken = aDevice().build();
    store().devices().insert(taken);
    var device = aDevice().build();
    var unknown = aKind().build().key();
    var floor = aFloor(aBuilding());

    store()
        .unitOfWork()
        .execute(() -> {
          store().devices().insert(device);
          assertConflict(
              Conflict.Reason.EUI_TAKEN,
              () -> store().devices().insert(aDevice().withEui(taken.eui()).build()));
          assertConflict(
              Conflict.Reason.EUI_TAKEN,
              () ->
                  store().devices().update(device.changed(NOW, edit -> edit.withEui(taken.eui()))));
          assertNotFound("kind", () -> store().devices().insert(aDevice().ofKind(unknown).build()));
          assertNotFound("building", () -> store().facilities().insert(floor));
          assertStale(() -> store().devices().delete(taken.id(), new Version(9)));
          store().devices().update(renamed(device, "went on"));
        });

    assertThat(store().devices().find(device.id())).contains(renamed(device, "went on"));
    assertThat(store().devices().find(taken.id())).contains(taken);
  }

  @Test
  default void aUnitInsideAnotherIsKeptOrGoneWithThat() {
    var kept = aDevice().build();
    store()
        .unitOfWork()
        .execute(() -> store().unitOfWork().execute(() -> store().devices().insert(kept)));
    var gone = aDevice().build();
    assertThatThrownBy(() ->
            store()
                .unitOfWork()
                .execute(() -> {
                  store().unitOfWork().execute(() -> store().devices().insert(gone));
                  throw new IllegalStateException("the outer one decides");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(store().devices().find(kept.id())).contains(kept);
    assertThat(store().devices().find(gone.id())).isEmpty();
  }

  @Test
  default void aFailureOfAUnitInsideAnotherIsForThatToDecide() {
    var outer = aDevice().build();
    var inner = aDevice().build();
    var failed = new AtomicBoolean();

    store()
        .unitOfWork()
        .execute(() -> {
          store().devices().insert(outer);
          try {
            store()
                .unitOfWork()
                .execute(() -> {
                  store().devices().insert(inner);
                  throw new IllegalStateException("but not for long");
                });
          } catch (IllegalStateException e) {
            failed.set(true);
          }
        });

    assertThat(failed).isTrue();
    assertThat(store().devices().find(outer.id())).contains(outer);
    assertThat(store().devices().find(inner.id())).contains(inner);
  }
}
