package io.lintel.domain.status;

import static io.lintel.domain.status.Connectivity.State.LATE;
import static io.lintel.domain.status.Connectivity.State.OFFLINE;
import static io.lintel.domain.status.Connectivity.State.ONLINE;
import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.Silence.LATE_AT;
import static io.lintel.domain.status.Silence.OFFLINE_AT;
import static io.lintel.domain.status.Silence.expecting;
import static io.lintel.domain.status.Silence.online;
import static io.lintel.domain.status.StatusStoreRules.atOnce;
import static io.lintel.domain.status.StatusStoreRules.device;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity.Reason;
import io.lintel.domain.status.Connectivity.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A device that is said to be gone is so at once, unless it has been heard since. */
interface DepartureRules extends StatusStoreRules {

  Instant LATER = NOON.plusSeconds(10);

  private static Departure departure(Eui eui, Instant at) {
    return new Departure(eui, at, Reason.LAST_WILL);
  }

  private static ConnectivityChange gone(Eui eui, State from, Instant since) {
    return new ConnectivityChange(eui, from, new Connectivity(OFFLINE, since, Reason.LAST_WILL));
  }

  @Test
  default void aDeviceThatIsSaidToBeGoneIsOffline() {
    merge(expecting());

    assertThat(store().depart(List.of(departure(LAMP, LATER))))
        .containsExactly(gone(LAMP, ONLINE, LATER));
    assertThat(status(LAMP).connectivity())
        .isEqualTo(new Connectivity(OFFLINE, LATER, Reason.LAST_WILL));
  }

  @Test
  default void theReasonIsKept() {
    merge(expecting());

    store().depart(List.of(new Departure(LAMP, LATER, Reason.SAID_GOODBYE)));

    assertThat(status(LAMP).connectivity().reason()).contains(Reason.SAID_GOODBYE);
  }

  @Test
  default void aLateDeviceMayGoToo() {
    merge(expecting());
    expire(LATE_AT, 10);

    assertThat(store().depart(List.of(departure(LAMP, LATE_AT))))
        .containsExactly(gone(LAMP, LATE, LATE_AT));
  }

  @Test
  default void whoIsGoneIsNotDueAnyMore() {
    merge(expecting());
    store().depart(List.of(departure(LAMP, LATER)));

    assertThat(expire(NOON.plus(1, ChronoUnit.DAYS), 10)).isEmpty();
  }

  @Test
  default void whoIsOfflineAlreadyKeepsItsReason() {
    merge(expecting());
    expire(OFFLINE_AT, 10);

    assertThat(store().depart(List.of(departure(LAMP, OFFLINE_AT.plusSeconds(1))))).isEmpty();
    assertThat(status(LAMP).connectivity().reason()).contains(Reason.SILENT);
  }

  @Test
  default void whoWasHeardAfterwardsIsNotGone() {
    merge(expecting());
    merge(expecting().at(LATER));

    assertThat(store().depart(List.of(departure(LAMP, LATER.minus(1, ChronoUnit.MICROS)))))
        .isEmpty();
    assertThat(store().depart(List.of(departure(LAMP, LATER)))).hasSize(1);
  }

  @Test
  default void whoNeverReportedIsNotMadeUp() {
    assertThat(store().depart(List.of(departure(LAMP, NOON)))).isEmpty();
    assertThat(store().find(List.of(LAMP), StatusQuery.EVERYTHING)).isEmpty();
  }

  @Test
  default void aReportBringsItBackUnlessItIsOlder() {
    merge(expecting());
    store().depart(List.of(departure(LAMP, LATER)));

    assertThat(merge(expecting().at(LATER.minusSeconds(1)))).isEmpty();
    assertThat(merge(expecting().at(LATER))).containsExactly(online(LAMP, OFFLINE, LATER));
  }

  @Test
  default void ofSeveralInOneCallEachCounts() {
    merge(expecting(), expecting().of(device(1)));

    assertThat(
            store()
                .depart(
                    List.of(
                        departure(LAMP, LATER),
                        departure(device(1), LATER),
                        departure(device(2), LATER),
                        departure(LAMP, LATER.plusSeconds(1)))))
        .containsExactlyInAnyOrder(gone(LAMP, ONLINE, LATER), gone(device(1), ONLINE, LATER));
    assertThat(store().depart(List.of())).isEmpty();
  }

  @Test
  default void ofManyAtOnceOneIsToldThatADeviceIsGone() {
    var devices = IntStream.range(0, 10).mapToObj(StatusStoreRules::device).toList();
    store().merge(devices.stream().map(eui -> expecting().of(eui).build()).toList());

    var told =
        atOnce(8, _ -> store().depart(devices.stream().map(eui -> departure(eui, LATER)).toList()));

    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            devices.stream().map(eui -> gone(eui, ONLINE, LATER)).toList());
  }
}
