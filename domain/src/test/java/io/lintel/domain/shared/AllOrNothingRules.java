package io.lintel.domain.shared;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.DeviceFixtures.renamed;
import static io.lintel.domain.device.KindFixtures.aKind;
import static io.lintel.domain.event.EventFixtures.anEvent;
import static io.lintel.domain.facility.FacilityFixtures.aBuilding;
import static io.lintel.domain.facility.FacilityFixtures.aFloor;
import static io.lintel.domain.facility.FacilityFixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.Outbox;
import io.lintel.domain.registry.RegistryRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All writes of a unit of work are kept, or none. */
interface AllOrNothingRules extends RegistryRules {

  @Test
  default void keepsAllWritesOfWorkThatReturns() {
    var device = aDevice().build();
    var event = anEvent();

    var answer =
        store()
            .unitOfWork()
            .execute(() -> {
              store().devices().insert(device);
              store().outbox().append(List.of(event));
              return "done";
            });

    assertThat(answer).isEqualTo("done");
    assertThat(store().devices().find(device.id())).contains(device);
    assertThat(waiting()).containsExactly(event);
  }

  @Test
  default void answersTheNullThatTheWorkAnswers() {
    assertThat(store().unitOfWork().<Object>execute(() -> null)).isNull();
  }

  @Test
  default void keepsNothingOfWorkThatThrows() {
    var kind = aKind().build();
    store().kinds().insert(kind);
    var before = aDevice().ofKind(kind.key()).build();
    store().devices().insert(before);
    var gone = aDevice().build();
    store().devices().insert(gone);
    var added = aDevice().build();
    var building = aBuilding();
    var floor = aFloor(building);
    var room = aRoom(floor);
    store().outbox().append(List.of(anEvent()));
    var waiting = waiting();
    var failure = new IllegalStateException("changed my mind");

    assertThatThrownBy(() ->
            store()
                .unitOfWork()
                .execute(() -> {
                  store().devices().insert(added);
                  var changed = renamed(before, "changed");
                  store().devices().update(changed);
                  store().devices().update(renamed(changed, "changed again"));
                  store().devices().delete(gone.id(), gone.version());
                  store().kinds().insert(aKind().build());
                  store().facilities().insert(building);
                  store().facilities().insert(floor);
                  store().facilities().insert(room);
                  store().outbox().append(List.of(anEvent(), anEvent()));
                  store().outbox().remove(positions());
                  throw failure;
                }))
        .isSameAs(failure);

    assertThat(store().devices().find(added.id())).isEmpty();
    assertThat(store().devices().find(added.eui())).isEmpty();
    assertThat(store().devices().find(before.id())).contains(before);
    assertThat(store().devices().find(gone.eui())).contains(gone);
    assertThat(store().devices().list(DeviceQuery.all(PageRequest.first(10))).items())
        .containsExactlyInAnyOrder(before, gone);
    assertThat(store().kinds().list()).containsExactly(kind);
    assertThat(store().facilities().find(building.id())).isEmpty();
    assertThat(store().facilities().find(room.id())).isEmpty();
    assertThat(waiting()).isEqualTo(waiting);
  }

  @Test
  default void throwsWhatTheWorkThrows() {
    for (var failure :
        List.<Throwable>of(
            new NotFound("device", "x"),
            new Stale("device", "x", Version.FIRST),
            new Invalid("name", "must not be blank"),
            new IllegalArgumentException("no"),
            new AssertionError("an error"))) {
      var device = aDevice().build();
      assertThatThrownBy(() ->
              store()
                  .unitOfWork()
                  .execute(() -> {
                    store().devices().insert(device);
                    sneakyThrow(failure);
                  }))
          .isSameAs(failure);
      assertThat(store().devices().find(device.id())).isEmpty();
    }
  }

  /** Also a checked exception, which languages other than Java throw from anywhere. */
  @Test
  default void throwsTheCheckedExceptionThatTheWorkThrows() {
    var failure = new java.io.IOException("from elsewhere");
    var device = aDevice().build();

    assertThatThrownBy(() ->
            store()
                .unitOfWork()
                .execute(() -> {
                  store().devices().insert(device);
                  sneakyThrow(failure);
                }))
        .isSameAs(failure);
    assertThat(store().devices().find(device.id())).isEmpty();
  }

  @SuppressWarnings("unchecked") // the cast does nothing at run time, which is the point
  private static <E extends Throwable> void sneakyThrow(Throwable failure) throws E {
    throw (E) failure;
  }

  @Test
  default void aUnitAfterOneThatFailedIsFree() {
    var device = aDevice().build();
    assertThatThrownBy(() ->
            store()
                .unitOfWork()
                .execute(() -> {
                  throw new IllegalStateException("no");
                }))
        .isInstanceOf(IllegalStateException.class);

    store().unitOfWork().execute(() -> store().devices().insert(device));
    store().devices().update(renamed(device, "alone"));

    assertThat(store().devices().find(device.id())).contains(renamed(device, "alone"));
  }

  @Test
  default void keepsManyWrites() {
    var all = java.util.stream.IntStream.range(0, 1_000).mapToObj(_ -> aDevice().build()).toList();

    store().unitOfWork().execute(() -> all.forEach(store().devices()::insert));

    assertThat(store().devices().findAll(all.stream().map(Device::eui).toList()))
        .hasSize(all.size());
  }

  private List<Long> positions() {
    return entries().stream().map(Outbox.Entry::position).toList();
  }

  private List<EventMessage> waiting() {
    return entries().stream().map(Outbox.Entry::event).toList();
  }

  private List<Outbox.Entry> entries() {
    return store().outbox().oldest(10);
  }
}
