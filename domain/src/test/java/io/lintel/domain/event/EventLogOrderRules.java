package io.lintel.domain.event;

import static io.lintel.domain.event.EventFixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One order, without holes and without doubles. */
interface EventLogOrderRules extends EventLogRules {

  @Test
  default void isEmptyAtFirst() {
    assertThat(log().readAfter(0, 10)).isEmpty();
    assertThat(log().extent().first()).isEqualTo(1);
    assertThat(log().extent().last()).isZero();
  }

  @Test
  default void keepsItsNameAndTellsItsEnds() {
    var name = log().extent().log();
    log().append(EventLogRules.events(3));

    assertThat(name).matches("[0-9A-Za-z-]{1,36}");
    assertThat(log().extent()).isEqualTo(new EventLog.Extent(name, 1, 3));
  }

  @Test
  default void readsBehindAPositionInTheOrderOfAppending() {
    var events = EventLogRules.events(5);
    log().append(events.subList(0, 2));
    log().append(List.of());
    log().append(events.subList(2, 5));

    assertThat(log().readAfter(0, 10))
        .extracting(EventLog.Entry::event)
        .containsExactlyElementsOf(events);
    assertThat(log().readAfter(2, 2))
        .containsExactly(
            new EventLog.Entry(3, events.get(2)), new EventLog.Entry(4, events.get(3)));
    assertThat(log().readAfter(5, 10)).isEmpty();
    assertThat(log().readAfter(Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  default void appendsWhatItHasAlreadyNotAgain() {
    var events = EventLogRules.events(4);
    log().append(events.subList(0, 3));
    log().append(events.subList(1, 4));
    log().append(List.of(events.get(3), events.get(3)));

    assertThat(log().readAfter(0, 10))
        .extracting(EventLog.Entry::event)
        .containsExactlyElementsOf(events);
    assertThat(positions()).isEqualTo(EventLogRules.range(1, 4));
  }

  @Test
  default void appendsOnceWhatIsGivenTwiceAtOnce() {
    var event = anEvent();
    log().append(List.of(event, event));

    assertThat(log().readAfter(0, 10)).containsExactly(new EventLog.Entry(1, event));
  }

  @Test
  default void keepsAllPartsOfAnEvent() {
    var event =
        anEvent(
            "مصباح/💡",
            Map.of(
                "nothing", Value.nothing(),
                "third", Value.of(1.0 / 3),
                "text", Value.of("\"\\ \n\t\u0001 \u2028 مصباح 💡"),
                "items", Value.of(List.of(Value.of(List.of()), Value.of(Map.of())))));
    log().append(List.of(event));

    assertThat(log().readAfter(0, 1)).containsExactly(new EventLog.Entry(1, event));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  default void keepsTimesInMicroseconds(Instant time) {
    var event = EventLogRules.anEventAt(time);
    log().append(List.of(event));

    assertThat(log().readAfter(0, 1)).containsExactly(new EventLog.Entry(1, event));
  }

  @Test
  default void appendsWithTheUnitOfWorkOrNotAtAll() {
    var kept = anEvent();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            store()
                .unitOfWork()
                .execute(() -> {
                  log().append(EventLogRules.events(2));
                  throw new IllegalStateException("taken back");
                }));
    store().unitOfWork().execute(() -> log().append(List.of(kept)));

    assertThat(log().readAfter(0, 10)).containsExactly(new EventLog.Entry(1, kept));
  }

  @Test
  default void whoFollowsItWhileSeveralAppendMissesNothing() {
    var writing = new AtomicInteger(4);
    var followed = new ConcurrentLinkedQueue<Long>();

    var race =
        Race.of(
            5,
            number -> {
              if (number == 0) {
                followed.addAll(follow(writing));
              } else {
                for (int i = 0; i < 10; i++) {
                  log().append(EventLogRules.events(3));
                }
                writing.decrementAndGet();
              }
            });

    assertThat(race.failures()).isEmpty();
    assertThat(followed).containsExactlyElementsOf(EventLogRules.range(1, 120));
  }

  @Test
  default void severalThatAppendTheSameAppendItOnce() {
    var events = EventLogRules.events(50);

    var race = Race.of(4, _ -> log().append(events));

    assertThat(race.failures()).isEmpty();
    assertThat(log().readAfter(0, 1_000))
        .extracting(EventLog.Entry::event)
        .containsExactlyElementsOf(events);
    assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
  }

  private List<Long> follow(AtomicInteger writing) {
    var seen = new ArrayList<Long>();
    long position = 0;
    while (true) {
      boolean last = writing.get() == 0;
      var entries = log().readAfter(position, 7);
      for (var entry : entries) {
        position = entry.position();
        seen.add(position);
      }
      if (last && entries.isEmpty()) {
        return seen;
      }
    }
  }
}
