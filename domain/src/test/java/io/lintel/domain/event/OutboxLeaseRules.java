package io.lintel.domain.event;

import static io.lintel.domain.event.EventFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Race;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** One node relays at a time. */
interface OutboxLeaseRules extends OutboxRules {

  @Test
  default void oneNodeRelaysAndTheOthersWait() {
    var events = OutboxRules.events(1);
    outbox().append(events);

    assertThat(taken("one")).isEqualTo(events);
    assertThat(taken("other")).isEmpty();
    assertThat(taken("one")).isEqualTo(events);
  }

  @Test
  default void anotherNodeTakesOverWhenTheLeaseEnds() {
    var events = OutboxRules.events(1);
    outbox().append(events);
    outbox().take("one", NOW, LEASE, 10);

    assertThat(takenAt("other", NOW.plus(LEASE).minusMillis(1))).isEmpty();
    assertThat(takenAt("other", NOW.plus(LEASE))).isEqualTo(events);
    assertThat(takenAt("one", NOW.plus(LEASE).plusMillis(1))).isEmpty();
  }

  @Test
  default void aNodeThatCallsInTimeStaysTheOne() {
    var events = OutboxRules.events(1);
    outbox().append(events);
    outbox().take("one", NOW, LEASE, 10);

    assertThat(takenAt("one", NOW.plusSeconds(59))).isEqualTo(events);
    assertThat(takenAt("other", NOW.plusSeconds(61))).isEmpty();
    assertThat(takenAt("other", NOW.plusSeconds(119))).isEqualTo(events);
  }

  @RepeatedTest(3)
  default void ofSeveralNodesThatTakeAtOnceOneGetsTheEntries() {
    outbox().append(OutboxRules.events(10));
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
}
