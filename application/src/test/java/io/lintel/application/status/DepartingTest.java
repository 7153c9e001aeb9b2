package io.lintel.application.status;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.ManualClock.NOON;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.Core;
import io.lintel.application.device.DeviceDraft;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.Connectivity.Reason;
import io.lintel.domain.status.Connectivity.State;
import io.lintel.domain.status.Source;
import io.lintel.domain.status.StatusStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Devices that are gone without having been silent. */
class DepartingTest {

  private static final Source ZIGBEE = new Source("zigbee2mqtt");

  private final Core core = new Core();
  private final StatusService statuses = core.statuses();

  @Test
  void aDeviceThatSaysGoodbyeIsOffline() {
    var lamp = core.aDevice().eui();
    statuses.report(ADA, List.of(report(lamp, 7)));
    core.newEvents();

    statuses.depart(ADA, Map.of(lamp, Reason.SAID_GOODBYE), Optional.empty());

    assertThat(connectivity(lamp))
        .returns(State.OFFLINE, Connectivity::state)
        .extracting(Connectivity::reason)
        .isEqualTo(Optional.of(Reason.SAID_GOODBYE));
    assertThat(core.newEvents())
        .singleElement()
        .extracting(event -> event.data().canonical())
        .asString()
        .contains("\"reason\":\"said-goodbye\"");
  }

  @Test
  void aReportAfterAGoodbyeBringsItBack() {
    var lamp = core.aDevice().eui();
    statuses.report(ADA, List.of(report(lamp, 7)));
    statuses.depart(ADA, Map.of(lamp, Reason.LAST_WILL), Optional.empty());

    statuses.report(ADA, List.of(report(lamp, 8)));

    assertThat(connectivity(lamp).state()).isEqualTo(State.ONLINE);
  }

  @Test
  void aGoodbyeOfThePastMeansNothingToWhoWasHeardSince() {
    var lamp = core.aDevice().eui();
    statuses.report(ADA, List.of(report(lamp, 7)));

    statuses.depart(ADA, Map.of(lamp, Reason.LAST_WILL), Optional.of(NOON.minusSeconds(1)));
    assertThat(connectivity(lamp).state()).isEqualTo(State.ONLINE);

    statuses.depart(ADA, Map.of(lamp, Reason.LAST_WILL), Optional.of(NOON.plusSeconds(1)));
    assertThat(connectivity(lamp))
        .returns(State.OFFLINE, Connectivity::state)
        .returns(Optional.of(NOON.plusSeconds(1)), Connectivity::since);
  }

  @Test
  void goodbyesOfDevicesThatAreUnknownOrNotActiveMeanNothing() {
    var disabled = core.aDevice(DeviceDraft.named("Lamp").inState(DeviceState.DISABLED)).eui();
    core.newEvents();

    statuses.depart(
        ADA,
        Map.of(disabled, Reason.LAST_WILL, SampleIds.nextEui(), Reason.LAST_WILL),
        Optional.empty());

    assertThat(core.newEvents()).isEmpty();
    assertThat(connectivity(disabled)).isEqualTo(Connectivity.NEVER_SEEN);
  }

  @Test
  void allDevicesOfASourceGoAndComeWithIt() {
    var devices = new ArrayList<Eui>();
    for (int i = 0; i <= StatusStore.LARGEST_BATCH; i++) {
      var eui = core.aDevice().eui();
      devices.add(eui);
      statuses.report(ADA, List.of(report(eui, i).through(ZIGBEE)));
    }
    var other = core.aDevice().eui();
    statuses.report(ADA, List.of(report(other, 1)));
    core.clock().advance(Duration.ofSeconds(1));

    assertThat(core.sources().down(ADA, ZIGBEE)).isEqualTo(devices.size());
    assertThat(core.sources().down(ADA, ZIGBEE)).isZero();
    assertThat(connectivity(devices.getLast()).reason()).contains(Reason.SOURCE_DOWN);
    assertThat(connectivity(other).state()).isEqualTo(State.ONLINE);

    assertThat(core.sources().back(ADA, ZIGBEE)).isEqualTo(devices.size());
    assertThat(connectivity(devices.getFirst()).reason()).contains(Reason.SOURCE_BACK);
  }

  private Connectivity connectivity(Eui eui) {
    var found = statuses.connectivity(ADA, List.of(eui)).get(eui);
    assertThat(found).isNotNull();
    return found;
  }
}
