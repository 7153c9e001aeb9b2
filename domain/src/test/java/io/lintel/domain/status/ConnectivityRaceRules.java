package io.lintel.domain.status;

import static io.lintel.domain.status.Connectivity.State.NEVER_SEEN;
import static io.lintel.domain.status.Connectivity.State.OFFLINE;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.Silence.LATE_AFTER;
import static io.lintel.domain.status.Silence.LATE_AT;
import static io.lintel.domain.status.Silence.OFFLINE_AT;
import static io.lintel.domain.status.Silence.expecting;
import static io.lintel.domain.status.Silence.late;
import static io.lintel.domain.status.Silence.offline;
import static io.lintel.domain.status.Silence.online;
import static io.lintel.domain.status.StatusStoreRules.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many callers could have made a transition, one is told of it. */
interface ConnectivityRaceRules extends StatusStoreRules {

  @Test
  default void ofManyAtOnceOneIsToldThatADeviceCameOnline() {
    var devices = IntStream.range(0, 10).mapToObj(StatusStoreRules::device).toList();
    var later = NOON.plus(2, ChronoUnit.DAYS);

    var first = atOnce(8, _ -> mergeAll(devices, NOON));
    expire(NOON.plus(1, ChronoUnit.DAYS), 100);
    var again = atOnce(8, _ -> mergeAll(devices, later));

    assertThat(first)
        .containsExactlyInAnyOrderElementsOf(
            devices.stream().map(eui -> online(eui, NEVER_SEEN, NOON)).toList());
    assertThat(again)
        .containsExactlyInAnyOrderElementsOf(
            devices.stream().map(eui -> online(eui, OFFLINE, later)).toList());
  }

  @Test
  default void ofManyAtOnceOneIsToldOfASilence() {
    var devices = IntStream.range(0, 20).mapToObj(StatusStoreRules::device).toList();
    mergeAll(devices, NOON);

    var late = atOnce(8, _ -> expire(LATE_AT, 100));
    var offline = atOnce(8, _ -> expire(OFFLINE_AT, 100));

    assertThat(late)
        .containsExactlyInAnyOrderElementsOf(
            devices.stream().map(eui -> late(eui, LATE_AT)).toList());
    assertThat(offline)
        .containsExactlyInAnyOrderElementsOf(
            devices.stream().map(eui -> offline(eui, OFFLINE_AT)).toList());
  }

  @Test
  default void callersWhoTakeTurnsAreToldOfAllSilences() {
    var devices = IntStream.range(0, 40).mapToObj(StatusStoreRules::device).toList();
    mergeAll(devices, NOON);

    var told =
        atOnce(
            4,
            _ -> {
              var all = new ArrayList<ConnectivityChange>();
              var some = expire(OFFLINE_AT, 3);
              while (!some.isEmpty()) {
                all.addAll(some);
                some = expire(OFFLINE_AT, 3);
              }
              return all;
            });

    var due = new ArrayList<ConnectivityChange>();
    devices.forEach(eui -> due.addAll(List.of(late(eui, LATE_AT), offline(eui, OFFLINE_AT))));
    assertThat(told).containsExactlyInAnyOrderElementsOf(due);
  }

  /** A state is entered as often as it is left, but for the first and the last. */
  @Test
  default void reportsAndSilencesAtOnceMakeAnUnbrokenChain() {
    var devices = IntStream.range(0, 5).mapToObj(StatusStoreRules::device).toList();

    var told =
        atOnce(
            4,
            caller -> {
              var all = new ArrayList<ConnectivityChange>();
              for (int i = 0; i < 30; i++) {
                var now = NOON.plus(LATE_AFTER.multipliedBy(i));
                all.addAll(caller % 2 == 0 ? mergeAll(devices, now) : expire(now, 10));
              }
              return all;
            });

    for (var eui : devices) {
      var entered = new ArrayList<State>(List.of(NEVER_SEEN));
      var left = new ArrayList<State>();
      for (var change : told) {
        if (change.eui().equals(eui)) {
          entered.add(change.to().state());
          left.add(change.from());
        }
      }
      left.add(status(eui).connectivity().state());
      assertThat(left).containsExactlyInAnyOrderElementsOf(entered);
    }
  }

  private List<ConnectivityChange> mergeAll(List<Eui> devices, Instant time) {
    return store()
        .merge(devices.stream().map(eui -> expecting().of(eui).at(time).build()).toList());
  }
}
