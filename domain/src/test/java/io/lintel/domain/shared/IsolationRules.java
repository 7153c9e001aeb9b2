package io.lintel.domain.shared;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.DeviceFixtures.aPlacement;
import static io.lintel.domain.device.DeviceFixtures.renamed;
import static io.lintel.domain.event.EventFixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.registry.RegistryRules;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What others see of a unit of work, and what becomes of several at once. */
interface IsolationRules extends RegistryRules {

  /** How long an open unit gives others time to see too much. */
  int MILLIS_TO_LOOK = 200;

  @Test
  default void othersNeverSeeWhatIsNotKept() {
    var before = aDevice().build();
    store().devices().insert(before);
    var added = aDevice().build();
    var written = new CountDownLatch(1);
    var looked = new CountDownLatch(1);

    var race =
        Race.of(
            List.of(
                () -> {
                  try {
                    store()
                        .unitOfWork()
                        .execute(() -> {
                          store().devices().insert(added);
                          store().devices().update(renamed(before, "changed"));
                          store().outbox().append(List.of(anEvent()));
                          written.countDown();
                          Race.await(looked, MILLIS_TO_LOOK); // in vain where others have to wait
                          throw new IllegalStateException("nothing is kept");
                        });
                  } catch (IllegalStateException e) {
                    written.countDown();
                  }
                },
                () -> {
                  Race.await(written, 30_000);
                  assertThat(store().devices().find(added.id())).isEmpty();
                  assertThat(store().devices().find(before.id())).contains(before);
                  assertThat(store().devices().count(new PlaceFilter.Anywhere())).isEqualTo(1);
                  assertThat(store().outbox().depth()).isZero();
                  looked.countDown();
                }));

    assertThat(race.failures()).isEmpty();
  }

  @Test
  default void othersSeeAllOrNothing() {
    var place = aPlacement();
    var one = aDevice().at(place).build();
    var other = aDevice().build();
    store().devices().insert(one);
    store().devices().insert(other);
    var swapping = new AtomicBoolean(true);

    var race =
        Race.of(
            List.of(
                () -> {
                  try {
                    for (int i = 0; i < 20; i++) {
                      swap(one.id(), other.id());
                    }
                  } finally {
                    swapping.set(false);
                  }
                },
                () -> {
                  while (swapping.get()) {
                    assertThat(store().devices().count(new PlaceFilter.InRoom(place.room())))
                        .isEqualTo(1);
                  }
                }));

    assertThat(race.failures()).isEmpty();
  }

  /** Both devices change places, so that always one of them is in the room. */
  private void swap(DeviceId one, DeviceId other) {
    store()
        .unitOfWork()
        .execute(() -> {
          var a = store().devices().find(one).orElseThrow();
          var b = store().devices().find(other).orElseThrow();
          store()
              .devices()
              .update(a.changed(a.updatedAt(), edit -> edit.withPlacement(b.placement())));
          store()
              .devices()
              .update(b.changed(b.updatedAt(), edit -> edit.withPlacement(a.placement())));
        });
  }

  @RepeatedTest(3)
  default void ofSeveralUnitsThatChangeTheSameThingOneIsKeptWhole() {
    var device = aDevice().build();
    store().devices().insert(device);

    var race =
        Race.of(
            8,
            i ->
                store()
                    .unitOfWork()
                    .execute(() -> {
                      store().outbox().append(List.of(anEvent()));
                      store().devices().update(renamed(device, "writer " + i));
                    }));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(7).hasOnlyElementsOfType(Stale.class);
    assertThat(store().outbox().depth()).isEqualTo(1);
  }

  @Test
  default void unitsOfSeveralThreadsAreEachTheirOwn() {
    var race =
        Race.of(
            8,
            i -> {
              try {
                store()
                    .unitOfWork()
                    .execute(() -> {
                      store().devices().insert(aDevice().build());
                      if (i % 2 == 0) {
                        throw new IllegalStateException("only mine is gone");
                      }
                    });
              } catch (IllegalStateException e) {
                assertThat(i).isEven();
              }
            });

    assertThat(race.failures()).isEmpty();
    assertThat(store().devices().count(new PlaceFilter.Anywhere())).isEqualTo(4);
  }
}
