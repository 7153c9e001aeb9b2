package io.lintel.domain.status;

import static io.lintel.domain.status.Connectivity.State.LATE;
import static io.lintel.domain.status.Connectivity.State.NEVER_SEEN;
import static io.lintel.domain.status.Connectivity.State.OFFLINE;
import static io.lintel.domain.status.Connectivity.State.ONLINE;
import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static io.lintel.domain.status.Silence.LATE_AFTER;
import static io.lintel.domain.status.Silence.LATE_AT;
import static io.lintel.domain.status.Silence.OFFLINE_AFTER;
import static io.lintel.domain.status.Silence.OFFLINE_AT;
import static io.lintel.domain.status.Silence.expecting;
import static io.lintel.domain.status.Silence.late;
import static io.lintel.domain.status.Silence.offline;
import static io.lintel.domain.status.Silence.online;
import static io.lintel.domain.status.StatusStoreRules.device;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.status.Connectivity.Reason;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every transition is made when it is due, and told once. */
interface ConnectivityRules extends StatusStoreRules {

  @Test
  default void theFirstReportBringsADeviceOnline() {
    var changes = merge(expecting());

    assertThat(changes).containsExactly(online(LAMP, NEVER_SEEN, NOON));
    assertThat(status(LAMP).connectivity())
        .isEqualTo(new Connectivity(ONLINE, NOON, Reason.REPORTED));
  }

  @Test
  default void furtherReportsOfAnOnlineDeviceAreNoTransition() {
    merge(expecting());

    assertThat(merge(expecting().at(NOON.plusSeconds(10)))).isEmpty();
    assertThat(status(LAMP).connectivity().since()).contains(NOON);
  }

  @Test
  default void severalReportsInABatchAreOneTransitionSinceTheNewest() {
    var changes =
        merge(
            expecting().at(NOON.plusSeconds(1)),
            expecting().at(NOON.plusSeconds(2)).of(device(1)),
            expecting().at(NOON.plusSeconds(3)),
            expecting().at(NOON));

    assertThat(changes)
        .containsExactlyInAnyOrder(
            online(LAMP, NEVER_SEEN, NOON.plusSeconds(3)),
            online(device(1), NEVER_SEEN, NOON.plusSeconds(2)));
  }

  @Test
  default void silenceMakesADeviceLateAndThenOffline() {
    merge(expecting());

    assertThat(expire(LATE_AT, 10)).containsExactly(late(LAMP, LATE_AT));
    assertThat(status(LAMP).connectivity())
        .isEqualTo(new Connectivity(LATE, LATE_AT, Reason.SILENT));
    assertThat(expire(OFFLINE_AT, 10)).containsExactly(offline(LAMP, OFFLINE_AT));
    assertThat(status(LAMP).connectivity())
        .isEqualTo(new Connectivity(OFFLINE, OFFLINE_AT, Reason.SILENT));
    assertThat(expire(OFFLINE_AT.plusSeconds(1_000_000), 10)).isEmpty();
  }

  @Test
  default void nothingIsDueAMicrosecondBefore() {
    merge(expecting());

    assertThat(expire(LATE_AT.minus(1, ChronoUnit.MICROS), 10)).isEmpty();
    expire(LATE_AT, 10);
    assertThat(expire(OFFLINE_AT.minus(1, ChronoUnit.MICROS), 10)).isEmpty();
  }

  @Test
  default void aTransitionIsSinceItWasDueHoweverLateItIsMade() {
    merge(expecting());

    assertThat(expire(NOON.plus(365, ChronoUnit.DAYS), 10))
        .containsExactly(late(LAMP, LATE_AT), offline(LAMP, OFFLINE_AT));
    assertThat(status(LAMP).connectivity().since()).contains(OFFLINE_AT);
  }

  @Test
  default void lateAndOfflineMayBeDueAtOnce() {
    merge(aReport().expecting(LATE_AFTER, LATE_AFTER));

    assertThat(expire(LATE_AT, 10)).containsExactly(late(LAMP, LATE_AT), offline(LAMP, LATE_AT));
  }

  @Test
  default void whatIsDueFirstComesFirstAndTheRestNextTime() {
    for (int i : List.of(3, 1, 4, 0, 2)) {
      merge(expecting().of(device(i)).at(NOON.plusSeconds(i)));
    }
    var due = new ArrayList<ConnectivityChange>();
    IntStream.range(0, 5).forEach(i -> due.add(late(device(i), LATE_AT.plusSeconds(i))));
    IntStream.range(0, 5).forEach(i -> due.add(offline(device(i), OFFLINE_AT.plusSeconds(i))));
    var now = NOON.plus(1, ChronoUnit.DAYS);

    assertThat(expire(now, 3)).containsExactlyElementsOf(due.subList(0, 3));
    assertThat(expire(now, 4)).containsExactlyElementsOf(due.subList(3, 7));
    assertThat(expire(now, 4)).containsExactlyElementsOf(due.subList(7, 10));
    assertThat(expire(now, 4)).isEmpty();
  }

  @Test
  default void lateAndOfflineOfDifferentDevicesAreInOneOrder() {
    merge(expecting());
    merge(expecting().of(device(1)).at(NOON.plusSeconds(120)));
    merge(
        aReport()
            .of(device(2))
            .expecting(OFFLINE_AFTER.plusSeconds(1), OFFLINE_AFTER.plusSeconds(2)));
    var due =
        List.of(
            late(LAMP, LATE_AT),
            offline(LAMP, OFFLINE_AT),
            late(device(2), OFFLINE_AT.plusSeconds(1)),
            offline(device(2), OFFLINE_AT.plusSeconds(2)),
            late(device(1), LATE_AT.plusSeconds(120)),
            offline(device(1), OFFLINE_AT.plusSeconds(120)));
    var now = NOON.plus(1, ChronoUnit.DAYS);

    assertThat(expire(now, 1)).containsExactlyElementsOf(due.subList(0, 1));
    assertThat(expire(now, 4)).containsExactlyElementsOf(due.subList(1, 5));
    assertThat(expire(now, 4)).containsExactlyElementsOf(due.subList(5, 6));
  }

  @Test
  default void silenceOfADeviceWithoutExpectationMeansNothing() {
    merge(aReport());

    assertThat(expire(NOON.plus(36_500, ChronoUnit.DAYS), 10)).isEmpty();
    assertThat(status(LAMP).connectivity().state()).isEqualTo(ONLINE);
  }

  @Test
  default void aReportPutsOffWhatIsDue() {
    merge(expecting());
    merge(expecting().at(NOON.plusSeconds(60)));

    assertThat(expire(LATE_AT.plusSeconds(59), 10)).isEmpty();
    assertThat(expire(LATE_AT.plusSeconds(60), 10))
        .containsExactly(late(LAMP, LATE_AT.plusSeconds(60)));
  }

  @Test
  default void anOldReportedTimeIsALifeSignNevertheless() {
    merge(expecting());
    merge(expecting().at(NOON.minusSeconds(9_000)).receivedAt(NOON.plusSeconds(60)));

    assertThat(expire(LATE_AT, 10)).isEmpty();
  }

  @Test
  default void theExpectationThatWasReceivedLastCounts() {
    var longer = OFFLINE_AFTER.multipliedBy(2);
    merge(aReport().at(NOON.plusSeconds(1)).expecting(OFFLINE_AFTER, longer));
    merge(expecting());

    assertThat(expire(NOON.plusSeconds(180), 10)).isEmpty();
    assertThat(expire(NOON.plusSeconds(181), 10))
        .containsExactly(late(LAMP, NOON.plusSeconds(181)));
  }

  @Test
  default void anExpectationEndsWithTheNextReportThatHasNone() {
    merge(expecting());
    merge(aReport().at(NOON.plusSeconds(1)));

    assertThat(expire(NOON.plus(1, ChronoUnit.DAYS), 10)).isEmpty();
  }

  @Test
  default void aReportBringsALateAndAnOfflineDeviceBack() {
    merge(expecting());
    merge(expecting().of(device(1)).at(NOON.minusSeconds(90)));
    expire(LATE_AT, 10);
    var back = NOON.plusSeconds(200);

    var changes = merge(expecting().at(back), expecting().of(device(1)).at(back));

    assertThat(changes)
        .containsExactlyInAnyOrder(online(LAMP, LATE, back), online(device(1), OFFLINE, back));
    assertThat(expire(back.plus(LATE_AFTER).minusSeconds(1), 10)).isEmpty();
    assertThat(expire(back.plus(LATE_AFTER), 10)).hasSize(2);
  }

  @Test
  default void aReportReceivedBeforeTheLastTransitionDoesNotUndoIt() {
    merge(expecting());
    expire(LATE_AT, 10);

    assertThat(merge(expecting().at(LATE_AT.minusSeconds(1)).with("x", 1))).isEmpty();
    assertThat(status(LAMP).connectivity().state()).isEqualTo(LATE);
    assertThat(values(LAMP)).containsOnlyKeys("x");
    assertThat(merge(expecting().at(LATE_AT))).containsExactly(online(LAMP, LATE, LATE_AT));
  }

  @Test
  default void aDeletedDeviceIsNeverDue() {
    merge(expecting());

    store().delete(LAMP);

    assertThat(expire(NOON.plus(1, ChronoUnit.DAYS), 10)).isEmpty();
  }
}
