package io.lintel.domain.status;

import static io.lintel.domain.status.Connectivity.State.LATE;
import static io.lintel.domain.status.Connectivity.State.OFFLINE;
import static io.lintel.domain.status.Connectivity.State.ONLINE;
import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.Silence.LATE_AT;
import static io.lintel.domain.status.Silence.OFFLINE_AT;
import static io.lintel.domain.status.Silence.expecting;
import static io.lintel.domain.status.Silence.late;
import static io.lintel.domain.status.StatusStoreRules.atOnce;
import static io.lintel.domain.status.StatusStoreRules.device;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity.Reason;
import io.lintel.domain.status.Connectivity.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A source that is down takes its devices with it, and no others. */
interface SourceRules extends StatusStoreRules {

  Source ZIGBEE = new Source("zigbee2mqtt");
  Source LORA = new Source("chirpstack");
  Instant DOWN = NOON.plusSeconds(10);
  Instant BACK = NOON.plusSeconds(1_010);

  private static ConnectivityChange down(Eui eui, State from) {
    return new ConnectivityChange(eui, from, new Connectivity(OFFLINE, DOWN, Reason.SOURCE_DOWN));
  }

  private static ConnectivityChange back(Eui eui) {
    return new ConnectivityChange(eui, OFFLINE, new Connectivity(ONLINE, BACK, Reason.SOURCE_BACK));
  }

  @Test
  default void allDevicesOfASourceGoDownWithIt() {
    merge(
        expecting().through(ZIGBEE),
        expecting().through(ZIGBEE).of(device(1)),
        expecting().through(LORA).of(device(2)),
        expecting().of(device(3)));

    assertThat(store().sourceDown(ZIGBEE, DOWN, 10))
        .containsExactlyInAnyOrder(down(LAMP, ONLINE), down(device(1), ONLINE));
    assertThat(status(LAMP).connectivity())
        .isEqualTo(new Connectivity(OFFLINE, DOWN, Reason.SOURCE_DOWN));
    assertThat(status(device(2)).connectivity().state()).isEqualTo(ONLINE);
    assertThat(store().sourceDown(ZIGBEE, DOWN.plusSeconds(1), 10)).isEmpty();
  }

  @Test
  default void theSourceOfTheReportThatWasReceivedLastCounts() {
    merge(expecting().through(ZIGBEE));
    merge(expecting().through(LORA).at(NOON.plusSeconds(1)));
    merge(expecting().through(ZIGBEE).of(device(1)));
    merge(expecting().of(device(1)).at(NOON.plusSeconds(1)));

    assertThat(store().sourceDown(ZIGBEE, DOWN, 10)).isEmpty();
    assertThat(store().sourceDown(LORA, DOWN, 10)).containsExactly(down(LAMP, ONLINE));
  }

  @Test
  default void whoWasHeardAfterwardsStaysOnline() {
    merge(expecting().through(ZIGBEE).at(DOWN.plusSeconds(1)));

    assertThat(store().sourceDown(ZIGBEE, DOWN, 10)).isEmpty();
  }

  @Test
  default void moreThanTheLimitNextTime() {
    var devices = IntStream.range(0, 7).mapToObj(StatusStoreRules::device).toList();
    devices.forEach(eui -> merge(expecting().through(ZIGBEE).of(eui)));

    var gone = new ArrayList<ConnectivityChange>();
    for (var some = store().sourceDown(ZIGBEE, DOWN, 3);
        !some.isEmpty();
        some = store().sourceDown(ZIGBEE, DOWN, 3)) {
      assertThat(some).hasSizeLessThanOrEqualTo(3);
      gone.addAll(some);
    }

    assertThat(gone)
        .extracting(ConnectivityChange::eui)
        .containsExactlyInAnyOrderElementsOf(devices);
  }

  @Test
  default void itsDevicesComeBackWithIt() {
    merge(expecting().through(ZIGBEE), expecting().through(ZIGBEE).of(device(1)));
    store().sourceDown(ZIGBEE, DOWN, 10);

    assertThat(store().sourceBack(ZIGBEE, BACK, 1)).hasSize(1);
    assertThat(store().sourceBack(ZIGBEE, BACK, 10)).hasSize(1);
    assertThat(store().sourceBack(ZIGBEE, BACK, 10)).isEmpty();
    assertThat(status(LAMP).connectivity())
        .isEqualTo(new Connectivity(ONLINE, BACK, Reason.SOURCE_BACK));
    assertThat(status(device(1)).connectivity().state()).isEqualTo(ONLINE);
  }

  @Test
  default void silenceWhileASourceIsDownDoesNotCount() {
    merge(expecting().through(ZIGBEE));
    store().sourceDown(ZIGBEE, DOWN, 10);
    assertThat(expire(OFFLINE_AT.plusSeconds(100), 10)).isEmpty();
    store().sourceBack(ZIGBEE, BACK, 10);
    var putOff = LATE_AT.plusSeconds(1_000);

    assertThat(expire(putOff.minus(1, ChronoUnit.MICROS), 10)).isEmpty();
    assertThat(expire(putOff, 10)).containsExactly(late(LAMP, putOff));
  }

  @Test
  default void whoIsOfflineForAnotherReasonDoesNotComeBackWithASource() {
    merge(expecting().through(ZIGBEE), expecting().through(ZIGBEE).of(device(1)));
    store().depart(List.of(new Departure(LAMP, DOWN, Reason.LAST_WILL)));
    store().sourceDown(ZIGBEE, DOWN, 10);

    assertThat(store().sourceBack(ZIGBEE, BACK, 10)).containsExactly(back(device(1)));
    assertThat(store().sourceBack(LORA, BACK, 10)).isEmpty();
  }

  @Test
  default void aSourceThatIsSaidToBeBackBeforeItWentDownIsNot() {
    merge(expecting().through(ZIGBEE));
    store().sourceDown(ZIGBEE, DOWN, 10);

    assertThat(store().sourceBack(ZIGBEE, DOWN.minusSeconds(1), 10)).isEmpty();
  }

  @Test
  default void aLateDeviceGoesDownToo() {
    merge(expecting().through(ZIGBEE).at(NOON.minusSeconds(90)));
    expire(NOON, 10);

    assertThat(store().sourceDown(ZIGBEE, DOWN, 10)).containsExactly(down(LAMP, LATE));
  }

  @Test
  default void whatWasHeardLastOfASourceCounts() {
    assertThat(store().lastHeard(LORA)).isEmpty();

    store().heard(LORA, DOWN);
    store().heard(ZIGBEE, BACK);
    store().heard(LORA, NOON);

    assertThat(store().lastHeard(LORA)).contains(DOWN);
    assertThat(store().lastHeard(ZIGBEE)).contains(BACK);
  }

  @Test
  default void lateDevicesOfASourceAreCountedUpToALimit() {
    for (int i = 0; i < 4; i++) {
      merge(expecting().through(LORA).of(device(i)).at(NOON.minusSeconds(90)));
    }
    merge(expecting().through(ZIGBEE).of(device(4)).at(NOON.minusSeconds(90)));
    expire(NOON, 10);
    merge(expecting().through(LORA).of(device(0)).at(NOON));

    assertThat(store().countLate(LORA, 10)).isEqualTo(3);
    assertThat(store().countLate(LORA, 2)).isEqualTo(2);
    assertThat(store().countLate(new Source("ttn"), 2)).isZero();
  }

  @Test
  default void ofManyAtOnceOneIsToldThatASourceIsDown() {
    var devices = IntStream.range(0, 20).mapToObj(StatusStoreRules::device).toList();
    store()
        .merge(devices.stream().map(eui -> expecting().through(ZIGBEE).of(eui).build()).toList());

    var down = atOnce(8, _ -> store().sourceDown(ZIGBEE, DOWN, 100));
    var back = atOnce(8, _ -> store().sourceBack(ZIGBEE, BACK, 100));

    assertThat(down)
        .containsExactlyInAnyOrderElementsOf(
            devices.stream().map(eui -> down(eui, ONLINE)).toList());
    assertThat(back)
        .containsExactlyInAnyOrderElementsOf(devices.stream().map(SourceRules::back).toList());
  }
}
