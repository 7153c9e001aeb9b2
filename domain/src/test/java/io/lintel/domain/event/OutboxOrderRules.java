package io.lintel.domain.event;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.DeviceFixtures.renamed;
import static io.lintel.domain.event.EventFixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.device.Device;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Value;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The order in which events are handed out, until they are removed. */
interface OutboxOrderRules extends OutboxRules {

  @Test
  default void handsOutEventsInTheOrderInWhichTheyCame() {
    var events = OutboxRules.events(30);
    outbox().append(events.subList(0, 10));
    outbox().append(List.of());
    events.subList(10, 20).forEach(event -> outbox().append(List.of(event)));
    outbox().append(events.subList(20, 30));

    var entries = outbox().oldest(100);
    assertThat(entries).extracting(Outbox.Entry::event).containsExactlyElementsOf(events);
    assertThat(entries).extracting(Outbox.Entry::position).isSorted().doesNotHaveDuplicates();
    assertThat(outbox().depth()).isEqualTo(30);
  }

  @Test
  default void handsOutTheOldestFirstAndNoMoreThanAsked() {
    var events = OutboxRules.events(5);
    outbox().append(events);

    assertThat(outbox().oldest(1))
        .extracting(Outbox.Entry::event)
        .containsExactly(events.getFirst());
    assertThat(outbox().oldest(3))
        .extracting(Outbox.Entry::event)
        .containsExactlyElementsOf(events.subList(0, 3));
    assertThat(outbox().oldest(5)).hasSize(5);
    assertThat(outbox().oldest(6)).hasSize(5);
  }

  @Test
  default void handsOutAgainWhatWasNotRemoved() {
    var events = OutboxRules.events(3);
    outbox().append(events);
    var entries = outbox().oldest(10);

    outbox().remove(List.of(entries.get(1).position()));

    assertThat(waiting()).containsExactly(events.get(0), events.get(2));
    assertThat(outbox().depth()).isEqualTo(2);
  }

  @Test
  default void removesWhatIsGoneAlreadyWithoutComplaint() {
    outbox().append(OutboxRules.events(3));
    var positions = outbox().oldest(10).stream().map(Outbox.Entry::position).toList();

    outbox().remove(positions.subList(0, 2));
    outbox().remove(positions);
    outbox().remove(positions);
    outbox().remove(List.of());
    outbox().remove(List.of(Long.MAX_VALUE, positions.getFirst(), positions.getFirst()));

    assertThat(outbox().depth()).isZero();
  }

  @Test
  default void removesManyAtOnce() {
    outbox().append(OutboxRules.events(1_000));
    var entries = outbox().oldest(1_000);

    outbox().remove(entries.stream().map(Outbox.Entry::position).toList());

    assertThat(entries).hasSize(1_000);
    assertThat(outbox().depth()).isZero();
  }

  @Test
  default void positionsGrowThoughAllBeforeAreRemoved() {
    outbox().append(OutboxRules.events(2));
    var before = outbox().oldest(10).getLast().position();
    outbox().remove(LongStream.rangeClosed(before - 1, before).boxed().toList());
    outbox().append(OutboxRules.events(1));

    assertThat(outbox().oldest(10).getFirst().position()).isGreaterThan(before);
  }

  @Test
  default void losesNothingThatSeveralAppendAtOnce() {
    var race =
        Race.of(
            8, _ -> IntStream.range(0, 10).forEach(_ -> outbox().append(OutboxRules.events(2))));

    assertThat(race.failures()).isEmpty();
    assertThat(outbox().depth()).isEqualTo(160);
    assertThat(outbox().oldest(1_000))
        .extracting(Outbox.Entry::position)
        .hasSize(160)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  default void keepsTheOrderOfChangesOfEachSubject() {
    var device = aDevice().build();
    store().devices().insert(device);

    var race =
        Race.of(
            4,
            _ -> {
              for (int change = 0; change < 5; change++) {
                changeAndTell(device);
              }
            });

    assertThat(race.failures()).isEmpty();
    assertThat(waiting())
        .extracting(event -> event.data().values().get("version"))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(2, 21).mapToObj(i -> Value.of((double) i)).toList());
  }

  private void changeAndTell(Device device) {
    Race.untilNotStale(() ->
        store()
            .unitOfWork()
            .execute(() -> {
              var changed = renamed(store().devices().find(device.id()).orElseThrow(), "changed");
              store().devices().update(changed);
              outbox()
                  .append(List.of(anEvent(device.eui().toString(), changed.version().number())));
            }));
  }
}
