package io.lintel.domain.status;

import static io.lintel.domain.status.Connectivity.State.NEVER_SEEN;
import static io.lintel.domain.status.Connectivity.State.OFFLINE;
import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.Silence.LATE_AFTER;
import static io.lintel.domain.status.Silence.LATE_AT;
import static io.lintel.domain.status.Silence.OFFLINE_AT;
import static io.lintel.domain.status.Silence.expecting;
import static io.lintel.domain.status.Silence.late;
import static io.lintel.domain.status.Silence.offline;
import static io.lintel.domain.status.Silence.online;
import static io.lintel.domain.status.StatusStoreRules.atOnce;
import static io.lintel.domain.status.StatusStoreRules.device;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.status.Connectivity.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each transition is kept until somebody has told of it. */
interface TellingRules extends StatusStoreRules {

  private List<ConnectivityChange> untold() {
    return store().untold(100);
  }

  @Test
  default void whereNothingChangedNothingIsUntold() {
    assertThat(untold()).isEmpty();
    store().told(List.of());
  }

  @Test
  default void everyTransitionIsUntoldInItsOrder() {
    var back = OFFLINE_AT.plusSeconds(20);
    merge(expecting().through(SourceRules.ZIGBEE));
    expire(OFFLINE_AT, 10);
    merge(expecting().through(SourceRules.ZIGBEE).at(OFFLINE_AT.plusSeconds(1)));
    store().sourceDown(SourceRules.ZIGBEE, OFFLINE_AT.plusSeconds(2), 10);
    store().sourceBack(SourceRules.ZIGBEE, back, 10);
    store().depart(List.of(new Departure(LAMP, back, Reason.SAID_GOODBYE)));

    assertThat(untold())
        .startsWith(
            online(LAMP, NEVER_SEEN, NOON),
            late(LAMP, LATE_AT),
            offline(LAMP, OFFLINE_AT),
            online(LAMP, OFFLINE, OFFLINE_AT.plusSeconds(1)))
        .extracting(change -> change.to().reason().orElseThrow())
        .containsExactly(
            Reason.REPORTED,
            Reason.SILENT,
            Reason.SILENT,
            Reason.REPORTED,
            Reason.SOURCE_DOWN,
            Reason.SOURCE_BACK,
            Reason.SAID_GOODBYE);
  }

  @Test
  default void theirIdsAreTheSameEachTimeAndDifferFromEachOther() {
    merge(expecting(), expecting().of(device(1)));
    expire(OFFLINE_AT, 10);

    var ids = untold().stream().map(ConnectivityChange::id).toList();

    assertThat(ids).hasSize(6).doesNotHaveDuplicates();
    assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
    assertThat(untold().stream().map(ConnectivityChange::id).toList())
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  default void whatHasBeenToldIsForgotten() {
    merge(expecting());
    expire(LATE_AT, 10);

    store().told(untold().subList(0, 1));
    store().told(List.of(online(LAMP, NEVER_SEEN, NOON)));

    assertThat(untold()).containsExactly(late(LAMP, LATE_AT));
    store().told(untold());
    assertThat(untold()).isEmpty();
    assertThat(expire(OFFLINE_AT, 10)).hasSize(1);
    assertThat(untold()).containsExactly(offline(LAMP, OFFLINE_AT));
  }

  @Test
  default void noMoreThanTheLimitAndTheRestNextTime() {
    var devices = IntStream.range(0, 7).mapToObj(StatusStoreRules::device).toList();
    devices.forEach(eui -> merge(expecting().of(eui)));

    var all = new ArrayList<ConnectivityChange>();
    for (var some = store().untold(3); !some.isEmpty(); some = store().untold(3)) {
      assertThat(some).hasSizeLessThanOrEqualTo(3);
      all.addAll(some);
      store().told(some);
    }

    assertThat(all)
        .extracting(ConnectivityChange::eui)
        .containsExactlyInAnyOrderElementsOf(devices);
  }

  @Test
  default void ofADeletedDeviceNothingIsUntold() {
    merge(expecting(), expecting().of(device(1)));

    store().delete(LAMP);

    assertThat(untold()).containsExactly(online(device(1), NEVER_SEEN, NOON));
  }

  @Test
  default void transitionsMadeAtOnceAreAllKept() {
    var devices = IntStream.range(0, 5).mapToObj(StatusStoreRules::device).toList();

    var made =
        atOnce(
            4,
            caller -> {
              var all = new ArrayList<ConnectivityChange>();
              for (int i = 0; i < 10; i++) {
                var now = NOON.plus(LATE_AFTER.multipliedBy(i));
                all.addAll(
                    caller % 2 == 0
                        ? store()
                            .merge(
                                devices.stream()
                                    .map(eui -> expecting().of(eui).at(now).build())
                                    .toList())
                        : expire(now, 10));
              }
              return all;
            });

    assertThat(store().untold(1_000)).containsExactlyInAnyOrderElementsOf(made);
  }
}
