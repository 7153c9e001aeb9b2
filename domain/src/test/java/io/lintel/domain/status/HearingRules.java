package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.Silence.LATE_AT;
import static io.lintel.domain.status.Silence.OFFLINE_AT;
import static io.lintel.domain.status.Silence.expecting;
import static io.lintel.domain.status.Silence.late;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Race;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Time in which nobody could be heard is added up once, however many nodes there are. */
interface HearingRules extends StatusStoreRules {

  Duration TOLERANCE = Duration.ofSeconds(10);
  Duration HOUR = Duration.ofHours(1);

  @Test
  default void atFirstNothingIsKnown() {
    assertThat(store().hearing()).isEmpty();
    assertThat(store().hear(NOON, TOLERANCE)).isEqualTo(Hearing.since(NOON));
    assertThat(store().hearing()).contains(Hearing.since(NOON));
  }

  @Test
  default void aShortPauseMeansNothing() {
    store().hear(NOON, TOLERANCE);

    assertThat(store().hear(NOON.plus(TOLERANCE), TOLERANCE))
        .isEqualTo(Hearing.since(NOON.plus(TOLERANCE)));
  }

  @Test
  default void aLongPauseIsMissed() {
    store().hear(NOON, TOLERANCE);
    store().hear(NOON.plus(HOUR), TOLERANCE);

    var heard = store().hear(NOON.plus(HOUR).plus(TOLERANCE).plusSeconds(1), TOLERANCE);

    assertThat(heard.missed()).isEqualTo(HOUR.plus(TOLERANCE).plusSeconds(1));
    assertThat(store().hearing()).contains(heard);
  }

  @Test
  default void aClockThatIsBehindChangesNothing() {
    store().hear(NOON, TOLERANCE);

    assertThat(store().hear(NOON.minus(HOUR), TOLERANCE)).isEqualTo(Hearing.since(NOON));
  }

  @Test
  default void aPauseThatManyNodesNoticeCountsOnce() {
    store().hear(NOON, TOLERANCE);

    var outcome =
        Race.of(8, node -> store().hear(NOON.plus(HOUR).plus(node, ChronoUnit.MICROS), TOLERANCE));

    assertThat(outcome.failures()).isEmpty();
    assertThat(store().hearing().orElseThrow().missed())
        .isBetween(HOUR, HOUR.plus(8, ChronoUnit.MICROS));
  }

  @Test
  default void whatWasMissedIsNoSilence() {
    merge(expecting());
    var heard = new Hearing(LATE_AT.plus(HOUR), HOUR);
    var before = new Hearing(LATE_AT.plus(HOUR).minus(1, ChronoUnit.MICROS), HOUR);

    assertThat(store().expire(before, 10)).isEmpty();
    assertThat(store().expire(heard, 10)).containsExactly(late(LAMP, LATE_AT.plus(HOUR)));
  }

  @Test
  default void afterAPauseLateAndOfflineAreStillInOrder() {
    merge(expecting());

    var due = store().expire(new Hearing(OFFLINE_AT.plus(HOUR), HOUR), 10);

    assertThat(due)
        .extracting(change -> change.to().since().orElseThrow())
        .containsExactly(LATE_AT.plus(HOUR), OFFLINE_AT.plus(HOUR));
  }
}
