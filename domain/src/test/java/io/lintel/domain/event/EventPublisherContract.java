package io.lintel.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.SampleValues;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link EventPublisher} must do. Receivers may get an event more than once, which they
 * tell by its id, so repetitions do not matter here.
 */
public abstract class EventPublisherContract {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final int DEADLINE_SECONDS = 30;

  private EventPublisher publisher;
  private BlockingQueue<EventMessage> received;

  /** A publisher that works. */
  protected abstract EventPublisher publisher();

  /**
   * What a receiver of all events, who was there before the test began, gets from {@link
   * #publisher}, read back from whatever form the events have on their way.
   */
  protected abstract BlockingQueue<EventMessage> received();

  /** A publisher whose broker is dead, or, where there is none, that has been closed. */
  protected abstract EventPublisher unreachablePublisher();

  @BeforeEach
  final void openPublisher() {
    publisher = publisher();
    received = received();
  }

  @Test
  void deliversAnEventWithAllItsAttributes() throws InterruptedException {
    var event =
        new EventMessage(
            UUID.fromString("019a2b3c-4d5e-7f60-8123-456789abcdef"),
            Instant.parse("2026-03-01T12:00:00.123456Z"),
            "device.registered",
            "00158d0001a2b3c4",
            new Value.Members(
                new TreeMap<>(Map.of("name", Value.of("Lamp"), "version", Value.of(1)))));

    publisher.publish(List.of(event));

    assertThat(arrivals(1)).containsExactly(event);
  }

  @Test
  void deliversTheTraceOfAnEvent() throws InterruptedException {
    var event = EventFixtures.anEvent().within(Optional.of(EventFixtures.TRACE));

    publisher.publish(List.of(event));

    assertThat(arrivals(1)).containsExactly(event);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00.1Z",
        "2026-03-01T12:00:00.001Z",
        "2026-03-01T12:00:00.000001Z",
        "2026-12-31T23:59:59.999999Z"
      })
  void deliversEveryMicrosecond(String time) throws InterruptedException {
    var event = event(1, "status.reported", "00158d0001a2b3c4", Instant.parse(time), data(1));

    publisher.publish(List.of(event));

    assertThat(arrivals(1)).containsExactly(event);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "device.registered",
        "device.changed",
        "device.placed",
        "device.replaced",
        "device.retired",
        "device.deleted",
        "status.reported",
        "connectivity.changed",
        "building.created",
        "floor.changed",
        "room.removed"
      })
  void deliversEveryTypeOfEventOfDevicesAndPlaces(String type) throws InterruptedException {
    var ofDevice = event(1, type, "ffffffffffffffff", NOON, data(1));
    var ofPlace = event(2, type, "019a2b3c-4d5e-7f60-8123-456789abcdef", NOON, data(2));

    publisher.publish(List.of(ofDevice, ofPlace));

    assertThat(arrivals(2)).containsExactlyInAnyOrder(ofDevice, ofPlace);
  }

  @Test
  void deliversEveryKindOfDataInEveryScript() throws InterruptedException {
    var data = new TreeMap<String, Value>();
    for (var value : SampleValues.all()) {
      data.put("f" + data.size(), value);
    }
    data.put("nothing", Value.nothing());
    data.put("Gebäude 東京 \ud83d\udca1", Value.of("Straße"));
    var event = event(1, "status.reported", "00158d0001a2b3c4", NOON, new Value.Members(data));

    publisher.publish(List.of(event));

    var arrived = arrivals(1).getFirst();
    assertThat(arrived.data().canonical()).isEqualTo(event.data().canonical());
    assertThat(arrived).isEqualTo(event);
  }

  @Test
  void publishingNothingDeliversNothing() throws InterruptedException {
    var event = event(1, "status.reported", "00158d0001a2b3c4", NOON, data(1));

    publisher.publish(List.of());
    publisher.publish(List.of(event));

    assertThat(arrivals(1)).containsExactly(event);
  }

  @Test
  void deliversALargeBatchInOrderPerSubject() throws InterruptedException {
    var events =
        IntStream.range(0, 1_000)
            .mapToObj(i -> event(i, "status.reported", "subject-" + i % 10, NOON, data(i)))
            .toList();

    publisher.publish(events);

    var arrived = arrivals(events.size());
    assertThat(arrived).containsExactlyInAnyOrderElementsOf(events);
    assertThat(bySubject(arrived)).isEqualTo(bySubject(events));
  }

  @Test
  void keepsTheOrderFromBatchToBatchPerSubject() throws InterruptedException {
    var events = new ArrayList<EventMessage>();
    for (int batch = 0; batch < 20; batch++) {
      var some = new ArrayList<EventMessage>();
      for (int i = 0; i < batch; i++) {
        int number = events.size() + i;
        some.add(event(number, "device.changed", "subject-" + i % 3, NOON, data(number)));
      }
      publisher.publish(some);
      events.addAll(some);
    }

    assertThat(bySubject(arrivals(events.size()))).isEqualTo(bySubject(events));
  }

  @Test
  void concurrentPublishersLoseNothing() throws InterruptedException {
    int publishers = 8;
    int each = 50;
    var expected = new ArrayList<EventMessage>();
    for (int number = 0; number < publishers * each; number++) {
      var subject = "subject-" + number / each;
      expected.add(event(number, "status.reported", subject, NOON, data(number)));
    }

    var outcome =
        Race.of(
            publishers,
            number -> {
              var own = expected.subList(number * each, (number + 1) * each);
              for (int from = 0; from < each; from += 10) {
                publisher.publish(own.subList(from, from + 10));
              }
            });

    assertThat(outcome.failures()).isEmpty();
    assertThat(bySubject(arrivals(expected.size()))).isEqualTo(bySubject(expected));
  }

  @Test
  void aDeadPublisherDoesNotPretend() {
    var dead = unreachablePublisher();
    var event = event(1, "status.reported", "00158d0001a2b3c4", NOON, data(1));

    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> dead.publish(List.of(event)));
  }

  /** The first so many different events that arrive, in their order. */
  private List<EventMessage> arrivals(int count) throws InterruptedException {
    var arrived = new ArrayList<EventMessage>();
    var ids = new HashSet<UUID>();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (arrived.size() < count) {
      var event = received.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      assertThat(event).as("event %d of %d", arrived.size() + 1, count).isNotNull();
      if (ids.add(event.id())) {
        arrived.add(event);
      }
    }
    return arrived;
  }

  private static Map<String, List<EventMessage>> bySubject(List<EventMessage> events) {
    return events.stream().collect(Collectors.groupingBy(EventMessage::subject));
  }

  private static EventMessage event(
      long number, String type, String subject, Instant time, Value.Members data) {
    var id = new UUID(0x019A2B3C4D5E7000L, 0x8000000000000000L + number);
    return new EventMessage(id, time.truncatedTo(ChronoUnit.MICROS), type, subject, data);
  }

  private static Value.Members data(int number) {
    return new Value.Members(new TreeMap<>(Map.of("number", Value.of(number))));
  }
}
