package io.lintel.application.status;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.Core;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.device.KindDraft;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Race;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.Connectivity.Reason;
import io.lintel.domain.status.Connectivity.State;
import io.lintel.domain.status.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices expected every minute, late after 90 seconds, through a source that may be silent. */
class SourceWatchTest {

  private static final KindKey SENSOR = new KindKey("sensor");
  private static final Source LORA = new Source("chirpstack");
  private static final Duration PATIENCE = Duration.ofSeconds(100);
  private static final Duration STEP = Duration.ofSeconds(5);

  private final Core core = new Core();
  private final StatusService statuses = core.statuses();
  private final SourceService sources = core.sources();
  private final ConnectivityWatch silence = core.watch();
  private final SourceWatch watch = watch();
  private boolean hears = true;

  private SourceWatch watch() {
    return new SourceWatch(core.stores().statuses(), sources, List.of(LORA), PATIENCE, () -> hears);
  }

  @BeforeEach
  void aKind() {
    var everyMinute =
        new KindDraft(
            "Sensor",
            "",
            Optional.of(Duration.ofMinutes(1)),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    core.kinds().put(ADA, SENSOR, Optional.empty(), everyMinute);
  }

  @Test
  void aSourceThatIsSilentForLongIsDownAndItsDevicesWithIt() {
    var devices = List.of(aSensor(), aSensor(), aSensor());
    say(devices);

    pass(Duration.ofSeconds(95));
    assertThat(devices).allMatch(eui -> connectivity(eui).state() == State.LATE);

    pass(Duration.ofSeconds(10));
    assertThat(devices).allMatch(eui -> isDown(connectivity(eui)));
    pass(Duration.ofHours(1));
    assertThat(devices).allMatch(eui -> isDown(connectivity(eui)));
  }

  @Test
  void withItsFirstMessageItIsBackAndAllItsDevices() {
    var devices = List.of(aSensor(), aSensor());
    say(devices);
    pass(Duration.ofMinutes(5));

    say(devices.subList(0, 1));
    watch.look();

    assertThat(connectivity(devices.getFirst()).reason()).contains(Reason.REPORTED);
    assertThat(connectivity(devices.getLast()))
        .returns(State.ONLINE, Connectivity::state)
        .returns(Optional.of(Reason.SOURCE_BACK), Connectivity::reason);
  }

  @Test
  void anythingElseThatComesFromItSaysThatItIsUp() {
    var devices = List.of(aSensor(), aSensor());
    say(devices);

    for (int i = 0; i < 30; i++) {
      sources.heard(ADA, LORA);
      pass(Duration.ofSeconds(10));
    }

    assertThat(devices)
        .allMatch(eui -> connectivity(eui).reason().equals(Optional.of(Reason.SILENT)));
  }

  @Test
  void oneLateDeviceAloneSaysNothingOfItsSource() {
    var sensor = aSensor();
    say(List.of(sensor));

    pass(Duration.ofMinutes(5));

    assertThat(connectivity(sensor).reason()).contains(Reason.SILENT);
  }

  @Test
  void devicesThatAreNotExpectedYetSayNothing() {
    var unhurried = List.of(core.aDevice().eui(), core.aDevice().eui());
    say(unhurried);

    pass(Duration.ofHours(5));

    assertThat(unhurried).allMatch(eui -> connectivity(eui).state() == State.ONLINE);
  }

  @Test
  void timeInWhichNobodyCouldHearIsNoSilence() {
    var devices = List.of(aSensor(), aSensor());
    say(devices);
    pass(Duration.ofSeconds(60));

    hears = false;
    core.clock().advance(Duration.ofHours(1));
    hears = true;
    pass(Duration.ofSeconds(20));

    assertThat(devices).allMatch(eui -> connectivity(eui).state() == State.ONLINE);
  }

  @Test
  void ofManyNodesOneTellsOfEachTransition() {
    var devices = List.of(aSensor(), aSensor(), aSensor());
    say(devices);
    pass(Duration.ofSeconds(95));
    core.newEvents();
    core.clock().advance(Duration.ofSeconds(9));
    silence.look();

    assertThat(Race.of(8, _ -> watch().look()).failures()).isEmpty();
    assertThat(core.newEvents()).hasSize(3).allMatch(event -> says(event, "source-down"));

    sources.heard(ADA, LORA);
    assertThat(Race.of(8, _ -> watch().look()).failures()).isEmpty();
    assertThat(core.newEvents()).hasSize(3).allMatch(event -> says(event, "source-back"));
  }

  private Eui aSensor() {
    return core.aDevice(DeviceDraft.named("Sensor").ofKind(Optional.of(SENSOR))).eui();
  }

  private void say(List<Eui> devices) {
    sources.heard(ADA, LORA);
    statuses.report(ADA, devices.stream().map(eui -> report(eui, 1).through(LORA)).toList());
  }

  private void pass(Duration time) {
    for (var left = time; left.isPositive(); left = left.minus(STEP)) {
      core.clock().advance(left.compareTo(STEP) < 0 ? left : STEP);
      silence.look();
      watch.look();
    }
  }

  private Connectivity connectivity(Eui eui) {
    var found = statuses.connectivity(ADA, List.of(eui)).get(eui);
    assertThat(found).isNotNull();
    return found;
  }

  private static boolean isDown(Connectivity connectivity) {
    return connectivity.state() == State.OFFLINE
        && connectivity.reason().equals(Optional.of(Reason.SOURCE_DOWN));
  }

  private static boolean says(EventMessage event, String reason) {
    return event.data().canonical().contains("\"reason\":\"" + reason + "\"");
  }
}
