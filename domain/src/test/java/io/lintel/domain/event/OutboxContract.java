package io.lintel.domain.event;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.device.DeviceFixtures.renamed;
import static io.lintel.domain.event.EventFixtures.NOW;
import static io.lintel.domain.event.EventFixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.device.Device;
import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every {@link Outbox} has to do. */
public abstract class OutboxContract extends RegistryContract<Outbox> {

  private static final Duration LEASE = Duration.ofSeconds(60);

  protected OutboxContract() {
    super(Outbox.class, Registry::outbox);
  }

  @Test
  void holdsNothingAtFirst() {
    assertThat(port().depth()).isZero();
    assertThat(taken("node")).isEmpty();
  }

  @Test
  void keepsAllPartsOfAnEvent() {
    var event =
        anEvent(
            "مصباح/💡",
            Map.of(
                "nothing", Value.nothing(),
                "bool", Value.of(true),
                "zero", Value.of(-0.0),
                "third", Value.of(1.0 / 3),
                "largest", Value.of(Double.MAX_VALUE),
                "least", Value.of(Double.MIN_VALUE),
                "integer", Value.of(9_007_199_254_740_992.0),
                "text", Value.of("\"\\ \n\t\u0001 \u2028 مصباح 💡 Cafe\u0301"),
                "items", Value.of(List.of(Value.of(List.of()), Value.of(Map.of()), Value.of("")))));
    port().append(List.of(event));

    assertThat(taken("node")).containsExactly(event);
  }

  @Test
  void keepsMembersWithAnyName() {
    var names = List.of("", "a.b", "$set", "💡", "\"", "A", "a", "__proto__", "\u0001");
    var data = new java.util.TreeMap<String, Value>();
    names.forEach(name -> data.put(name, Value.of(Map.of(name, Value.of(name)))));
    var event = anEvent("subject", data);
    port().append(List.of(event));

    assertThat(taken("node")).containsExactly(event);
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  void keepsTimesInMicroseconds(Instant time) {
    var event =
        new EventMessage(anEvent().id(), time, "device.changed", "subject", anEvent().data());
    port().append(List.of(event));

    assertThat(taken("node")).containsExactly(event);
  }

  @Test
  void keepsLargeEvents() {
    var event = anEvent("subject", Map.of("text", Value.of("💡".repeat(64 * 1024))));
    port().append(List.of(event));

    assertThat(taken("node")).containsExactly(event);
  }

  @Test
  void handsOutEventsInTheOrderInWhichTheyCame() {
    var events = events(30);
    port().append(events.subList(0, 10));
    port().append(List.of());
    events.subList(10, 20).forEach(event -> port().append(List.of(event)));
    port().append(events.subList(20, 30));

    var entries = port().take("node", NOW, LEASE, 100);
    assertThat(entries).extracting(Outbox.Entry::event).containsExactlyElementsOf(events);
    assertThat(entries).extracting(Outbox.Entry::position).isSorted().doesNotHaveDuplicates();
    assertThat(port().depth()).isEqualTo(30);
  }

  @Test
  void handsOutTheOldestFirstAndNoMoreThanAsked() {
    var events = events(5);
    port().append(events);

    assertThat(port().take("node", NOW, LEASE, 1))
        .extracting(Outbox.Entry::event)
        .containsExactly(events.getFirst());
    assertThat(port().take("node", NOW, LEASE, 3))
        .extracting(Outbox.Entry::event)
        .containsExactlyElementsOf(events.subList(0, 3));
    assertThat(port().take("node", NOW, LEASE, 5)).hasSize(5);
    assertThat(port().take("node", NOW, LEASE, 6)).hasSize(5);
  }

  @Test
  void handsOutAgainWhatWasNotRemoved() {
    var events = events(3);
    port().append(events);
    var entries = port().take("node", NOW, LEASE, 10);

    port().remove(List.of(entries.get(1).position()));

    assertThat(taken("node")).containsExactly(events.get(0), events.get(2));
    assertThat(port().depth()).isEqualTo(2);
  }

  @Test
  void removesWhatIsGoneAlreadyWithoutComplaint() {
    port().append(events(3));
    var positions =
        port().take("node", NOW, LEASE, 10).stream().map(Outbox.Entry::position).toList();

    port().remove(positions.subList(0, 2));
    port().remove(positions);
    port().remove(positions);
    port().remove(List.of());
    port().remove(List.of(Long.MAX_VALUE, positions.getFirst(), positions.getFirst()));

    assertThat(port().depth()).isZero();
  }

  @Test
  void removesManyAtOnce() {
    port().append(events(1_000));
    var entries = port().take("node", NOW, LEASE, 1_000);

    port().remove(entries.stream().map(Outbox.Entry::position).toList());

    assertThat(entries).hasSize(1_000);
    assertThat(port().depth()).isZero();
  }

  @Test
  void positionsGrowThoughAllBeforeAreRemoved() {
    port().append(events(2));
    var before = port().take("node", NOW, LEASE, 10).getLast().position();
    port().remove(LongStream.rangeClosed(before - 1, before).boxed().toList());
    port().append(events(1));

    assertThat(port().take("node", NOW, LEASE, 10).getFirst().position()).isGreaterThan(before);
  }

  @Test
  void oneNodeRelaysAndTheOthersWait() {
    var events = events(1);
    port().append(events);

    assertThat(taken("one")).isEqualTo(events);
    assertThat(taken("other")).isEmpty();
    assertThat(taken("one")).isEqualTo(events);
  }

  @Test
  void anotherNodeTakesOverWhenTheLeaseEnds() {
    var events = events(1);
    port().append(events);
    port().take("one", NOW, LEASE, 10);

    assertThat(takenAt("other", NOW.plus(LEASE).minusMillis(1))).isEmpty();
    assertThat(takenAt("other", NOW.plus(LEASE))).isEqualTo(events);
    assertThat(takenAt("one", NOW.plus(LEASE).plusMillis(1))).isEmpty();
  }

  @Test
  void aNodeThatCallsInTimeStaysTheOne() {
    var events = events(1);
    port().append(events);
    port().take("one", NOW, LEASE, 10);

    assertThat(takenAt("one", NOW.plusSeconds(59))).isEqualTo(events);
    assertThat(takenAt("other", NOW.plusSeconds(61))).isEmpty();
    assertThat(takenAt("other", NOW.plusSeconds(119))).isEqualTo(events);
  }

  @RepeatedTest(3)
  void ofSeveralNodesThatTakeAtOnceOneGetsTheEntries() {
    port().append(events(10));
    var takers = Collections.synchronizedList(new ArrayList<Integer>());

    var race =
        Race.of(
            8,
            i -> {
              if (!taken("node " + i).isEmpty()) {
                takers.add(i);
              }
            });

    assertThat(race.failures()).isEmpty();
    assertThat(takers).hasSize(1);
  }

  @Test
  void losesNothingThatSeveralAppendAtOnce() {
    var race = Race.of(8, _ -> IntStream.range(0, 10).forEach(_ -> port().append(events(2))));

    assertThat(race.failures()).isEmpty();
    assertThat(port().depth()).isEqualTo(160);
    assertThat(port().take("node", NOW, LEASE, 1_000))
        .extracting(Outbox.Entry::position)
        .hasSize(160)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsTheOrderOfChangesOfEachSubject() {
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
    assertThat(taken("node"))
        .extracting(event -> event.data().values().get("version"))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(2, 21).mapToObj(i -> Value.of((double) i)).toList());
  }

  private void changeAndTell(Device device) {
    while (true) {
      try {
        store()
            .unitOfWork()
            .execute(() -> {
              var changed = renamed(store().devices().find(device.id()).orElseThrow(), "changed");
              store().devices().update(changed);
              port().append(List.of(anEvent(device.eui().toString(), changed.version().number())));
            });
        return;
      } catch (Stale e) {
        Thread.onSpinWait(); // somebody was quicker
      }
    }
  }

  private List<EventMessage> taken(String node) {
    return takenAt(node, NOW);
  }

  private List<EventMessage> takenAt(String node, Instant now) {
    return port().take(node, now, LEASE, 100).stream().map(Outbox.Entry::event).toList();
  }

  private static List<EventMessage> events(int count) {
    return IntStream.range(0, count).mapToObj(_ -> anEvent()).toList();
  }
}
