package io.lintel.domain.event;

import static io.lintel.domain.event.EventFixtures.NOW;
import static io.lintel.domain.event.EventLogRules.anEventAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The oldest events go, and nobody can mistake that for there having been none. */
interface EventLogPurgeRules extends EventLogRules {

  @Test
  default void removesWhatHappenedBeforeATime() {
    var events =
        List.of(anEventAt(NOW), anEventAt(NOW.plusSeconds(1)), anEventAt(NOW.plusSeconds(2)));
    log().append(events);

    assertThat(log().purge(NOW.plusSeconds(1), 100, 100)).isEqualTo(1);
    assertThat(log().purge(NOW.plusSeconds(1), 100, 100)).isZero();

    assertThat(positions()).containsExactly(2L, 3L);
    assertThat(log().extent().first()).isEqualTo(2);
  }

  @Test
  default void leavesNoHoleForAnOldEventThatCameLate() {
    log().append(List.of(anEventAt(NOW.plusSeconds(5)), anEventAt(NOW)));

    assertThat(log().purge(NOW.plusSeconds(1), 100, 100)).isZero();
    assertThat(positions()).containsExactly(1L, 2L);
  }

  @Test
  default void removesTheOldestOfTooMany() {
    log().append(EventLogRules.events(10));

    assertThat(log().purge(NOW.minusSeconds(1), 4, 100)).isEqualTo(6);
    assertThat(positions()).isEqualTo(EventLogRules.range(7, 10));
  }

  @Test
  default void removesNoMoreThanAskedAtOnce() {
    log().append(EventLogRules.events(10));

    assertThat(log().purge(NOW.plusSeconds(1), 100, 4)).isEqualTo(4);
    assertThat(positions()).isEqualTo(EventLogRules.range(5, 10));
    assertThat(log().purge(NOW.plusSeconds(1), 100, 10)).isEqualTo(6);
  }

  @Test
  default void goesOnCountingWhenAllIsRemoved() {
    log().append(EventLogRules.events(3));
    var name = log().extent().log();
    log().purge(NOW.plusSeconds(1), 100, 100);

    assertThat(log().extent()).isEqualTo(new EventLog.Extent(name, 4, 3));
    log().append(EventLogRules.events(1));
    assertThat(positions()).containsExactly(4L);
    assertThat(log().extent()).isEqualTo(new EventLog.Extent(name, 4, 4));
  }

  @Test
  default void removesNothingFromAnEmptyLog() {
    assertThat(log().purge(NOW, 0, 100)).isZero();
    assertThat(log().extent().last()).isZero();
  }
}
