package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.level;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.RecordingDownlinks;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.device.KindDraft;
import io.lintel.application.event.OutboxRelay;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DesiredDeliveryTest {

  private static final String NOTHING = "{}";

  private final Core core = new Core();
  private final RecordingDownlinks downlinks = new RecordingDownlinks();
  private final OutboxRelay relay = core.relay(core.followers(downlinks));
  private final DesiredStates desired = core.desiredStates();
  private final Device device = aDeviceThatReports();
  private final DeviceRef ref = new DeviceRef.ById(device.id());

  private Device aDeviceThatReports() {
    var lamp = new KindKey("lamp");
    core.kinds()
        .put(
            ADA,
            lamp,
            Optional.empty(),
            new KindDraft(
                "Lamp",
                "",
                Optional.of(Duration.ofMinutes(1)),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    return core.aDevice(DeviceDraft.named("Lamp").ofKind(Optional.of(lamp)));
  }

  private void want(double level) {
    desired.change(ADA, ref, Optional.empty(), level(level));
  }

  private Optional<String> kept() {
    return downlinks.kept(device.eui());
  }

  @Test
  void tellsADeviceWhatIsWanted() {
    want(40);

    relay.relay();

    assertThat(kept()).contains("{\"level\":40}");
  }

  @Test
  void afterAnOutageTheNewestIsKept() {
    downlinks.goAway();
    want(1);
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(relay::relay);
    want(2);
    want(3);

    downlinks.comeBack();
    relay.relay();

    assertThat(kept()).contains("{\"level\":3}");
    assertThat(downlinks.sent()).hasSize(1);
  }

  @Test
  void theLastWordIsTheNewestThoughItChangesMeanwhile() {
    want(1);
    // As when this node stood still while another one relayed the next change.
    downlinks.meanwhile(() -> {
      want(2);
      core.newEvents();
    });

    relay.relay();

    assertThat(kept()).contains("{\"level\":2}");
  }

  @Test
  void whoIsOfNoConcernIsToldNothing() {
    core.devices().change(ADA, ref, Optional.empty(), it -> it.renamed("Other"));
    core.devices().retire(ADA, ref, Optional.empty());

    relay.relay();

    assertThat(downlinks.sent()).isEmpty();
  }

  @Test
  void nothingIsKeptForARetiredDeviceUntilItIsActiveAgain() {
    want(40);
    core.devices().retire(ADA, ref, Optional.empty());
    relay.relay();
    assertThat(kept()).contains(NOTHING);

    core.devices().change(ADA, ref, Optional.empty(), it -> it.inState(DeviceState.ACTIVE));
    relay.relay();
    assertThat(kept()).contains("{\"level\":40}");
  }

  @Test
  void nothingIsKeptForADeletedDevice() {
    want(40);
    relay.relay();
    core.deviceStatuses().delete(ADA, ref, Optional.empty());

    relay.relay();

    assertThat(kept()).contains(NOTHING);
    assertThat(core.stores().desired().find(device.id().value())).isEmpty();
  }

  @Test
  void newHardwareIsToldAndTheOldNoLonger() {
    var next = SampleIds.nextEui();
    want(40);
    relay.relay();
    core.replacements().replace(ADA, ref, Optional.empty(), next);

    relay.relay();

    assertThat(kept()).contains(NOTHING);
    assertThat(downlinks.kept(next)).contains("{\"level\":40}");
  }

  @Test
  void aDeviceThatComesBackAndIsNotAsItShouldBeIsToldAgain() {
    core.statuses().report(ADA, List.of(report(device.eui(), 10)));
    want(40);
    relay();
    goOffline();

    core.statuses().report(ADA, List.of(report(device.eui(), 10)));
    relay();

    assertThat(downlinks.sent()).hasSize(2);
    assertThat(kept()).contains("{\"level\":40}");
  }

  @Test
  void aDeviceThatComesBackAsItShouldBeIsLeftAlone() {
    core.statuses().report(ADA, List.of(report(device.eui(), 10)));
    want(40);
    relay();
    goOffline();

    core.statuses().report(ADA, List.of(report(device.eui(), 40)));
    relay();

    assertThat(downlinks.sent()).hasSize(1);
  }

  private void goOffline() {
    for (int i = 0; i < 300; i++) {
      core.clock().advance(Duration.ofSeconds(2));
      core.watch().look();
    }
    relay();
  }

  private void relay() {
    while (core.teller().tell()) {
      Thread.onSpinWait();
    }
    relay.relay();
  }

  @Test
  void aBrokerThatForgotIsToldAllAgain() {
    var connections = new AtomicLong();
    var refresh =
        new DesiredRefresh(
            core.stores().devices(),
            core.stores().desired(),
            core.stores().statuses(),
            downlinks,
            connections::get);
    IntStream.range(0, DesiredRefresh.STEP)
        .mapToObj(_ -> new DeviceRef.ById(core.aDevice().id()))
        .forEach(other -> desired.change(ADA, other, Optional.empty(), level(1)));
    want(40);
    assertThat(refresh.refresh()).isFalse();
    assertThat(downlinks.sent()).isEmpty();

    connections.incrementAndGet();
    downlinks.goAway();
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(refresh::refresh);
    downlinks.comeBack();
    assertThat(refresh.refresh()).isTrue();
    assertThat(refresh.refresh()).isFalse();

    assertThat(downlinks.sent()).hasSize(DesiredRefresh.STEP + 1);
    assertThat(kept()).contains("{\"level\":40}");
    assertThat(refresh.refresh()).isFalse();
    assertThat(downlinks.sent()).hasSize(DesiredRefresh.STEP + 1);
  }
}
