package io.lintel.application.status;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lintel.application.Core;
import io.lintel.application.ManualClock;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.device.KindDraft;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Race;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.Connectivity.Reason;
import io.lintel.domain.status.Connectivity.State;
import io.lintel.domain.status.StatusQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectivityWatchTest {

  private static final KindKey SENSOR = new KindKey("sensor");

  private static final Duration STEP = Duration.ofSeconds(9);

  private final Core core = new Core();
  private final StatusService statuses = core.statuses();
  private final ConnectivityWatch watch = core.watch();

  @Test
  void silenceMakesADeviceLateAndThenOffline() {
    var sensor = aSensor();
    statuses.report(ADA, List.of(report(sensor, 7)));

    assertThat(after(Duration.ofSeconds(89), sensor).state()).isEqualTo(State.ONLINE);
    assertThat(after(Duration.ofSeconds(1), sensor))
        .isEqualTo(new Connectivity(State.LATE, ManualClock.NOON.plusSeconds(90), Reason.SILENT));
    assertThat(after(Duration.ofMinutes(10), sensor))
        .isEqualTo(
            new Connectivity(State.OFFLINE, ManualClock.NOON.plusSeconds(180), Reason.SILENT));
  }

  @Test
  void aReportBringsItBackOnline() {
    var sensor = aSensor();
    statuses.report(ADA, List.of(report(sensor, 7)));
    after(Duration.ofMinutes(10), sensor);
    core.newEvents();

    statuses.report(ADA, List.of(report(sensor, 8)));

    assertThat(after(Duration.ofSeconds(1), sensor).state()).isEqualTo(State.ONLINE);
    assertThat(core.newEvents())
        .singleElement()
        .extracting(event -> event.data().canonical())
        .asString()
        .contains("\"from\":\"OFFLINE\"")
        .contains("\"state\":\"ONLINE\"");
  }

  @Test
  void silenceOfADeviceWithoutAnIntervalMeansNothing() {
    var withoutKind = core.aDevice().eui();
    statuses.report(ADA, List.of(report(withoutKind, 7)));

    assertThat(after(Duration.ofHours(5), withoutKind).state()).isEqualTo(State.ONLINE);
  }

  @Test
  void theKindThatADeviceHasWhenItReportsCounts() {
    var device = core.aDevice();
    statuses.report(ADA, List.of(report(device.eui(), 7)));
    aSensor();
    core.devices()
        .change(
            ADA,
            new DeviceRef.ById(device.id()),
            Optional.empty(),
            edit -> edit.ofKind(Optional.of(SENSOR)));
    assertThat(after(Duration.ofHours(1), device.eui()).state()).isEqualTo(State.ONLINE);

    statuses.report(ADA, List.of(report(device.eui(), 8)));

    assertThat(after(Duration.ofHours(1), device.eui()).state()).isEqualTo(State.OFFLINE);
  }

  @Test
  void tellsOfEachTransitionOnce() {
    var sensor = aSensor();
    statuses.report(ADA, List.of(report(sensor, 7)));
    core.newEvents();

    IntStream.range(0, 40).forEach(_ -> after(Duration.ofSeconds(10), sensor));

    assertThat(core.newEvents())
        .allMatch(event -> event.type().equals("connectivity.changed"))
        .extracting(EventMessage::subject, event -> event.data().canonical())
        .containsExactly(
            tuple(
                sensor.toString(),
                """
                {"eui":"%s","from":"ONLINE","reason":"silent","since":"2026-11-23T12:01:30Z","state":"LATE"}\
                """
                    .formatted(sensor)),
            tuple(
                sensor.toString(),
                """
                {"eui":"%s","from":"LATE","reason":"silent","since":"2026-11-23T12:03:00Z","state":"OFFLINE"}\
                """
                    .formatted(sensor)));
  }

  @Test
  void manyNodesMakeEachTransitionOnce() {
    var sensors = sensors(100);
    statuses.report(ADA, sensors.stream().map(sensor -> report(sensor, 7)).toList());
    hearFor(Duration.ofSeconds(85));
    core.newEvents();
    core.clock().advance(Duration.ofSeconds(6));

    var outcome = Race.of(8, _ -> drain(core.watch()));

    assertThat(outcome.failures()).isEmpty();
    assertThat(core.newEvents())
        .extracting(EventMessage::subject)
        .containsExactlyInAnyOrderElementsOf(sensors.stream().map(Eui::toString).toList());
  }

  @Test
  void looksAgainWhenMoreIsDueThanItTakesAtOnce() {
    var sensors = sensors(ConnectivityWatch.BATCH + 1);
    statuses.report(ADA, sensors.stream().map(sensor -> report(sensor, 7)).toList());
    hearFor(Duration.ofSeconds(85));
    core.newEvents();
    core.clock().advance(Duration.ofSeconds(6));

    assertThat(watch.look()).isTrue();
    assertThat(core.newEvents()).hasSize(ConnectivityWatch.BATCH);
    assertThat(watch.look()).isFalse();
    assertThat(core.newEvents()).hasSize(1);
  }

  @Test
  void aPauseOfTheServiceIsNoSilenceOfItsDevices() {
    var sensor = aSensor();
    statuses.report(ADA, List.of(report(sensor, 7)));
    hearFor(Duration.ofSeconds(60));

    core.clock().advance(Duration.ofHours(1));
    drain(core.watch()); // as after a restart
    assertThat(connectivity(sensor).state()).isEqualTo(State.ONLINE);

    assertThat(after(Duration.ofSeconds(29), sensor).state()).isEqualTo(State.ONLINE);
    assertThat(after(Duration.ofSeconds(1), sensor).state()).isEqualTo(State.LATE);
  }

  @Test
  void aReportAfterAPauseGetsItsWholeInterval() {
    var sensor = aSensor();
    statuses.report(ADA, List.of(report(sensor, 7)));
    core.clock().advance(Duration.ofHours(1));

    statuses.report(ADA, List.of(report(sensor, 8)));

    assertThat(after(Duration.ofSeconds(89), sensor).state()).isEqualTo(State.ONLINE);
    assertThat(after(Duration.ofSeconds(1), sensor).state()).isEqualTo(State.LATE);
  }

  @Test
  void silenceDoesNotCountWhileNoNodeHears() {
    var sensor = aSensor();
    statuses.report(ADA, List.of(report(sensor, 7)));
    var deaf = core.watch(() -> false);

    for (int i = 0; i < 400; i++) {
      core.clock().advance(Duration.ofSeconds(1));
      assertThat(deaf.look()).isFalse();
    }

    assertThat(connectivity(sensor).state()).isEqualTo(State.ONLINE);
    assertThat(after(Duration.ofSeconds(89), sensor).state()).isEqualTo(State.ONLINE);
  }

  @Test
  void itIsEnoughThatOneNodeHears() {
    var sensor = aSensor();
    statuses.report(ADA, List.of(report(sensor, 7)));
    var deaf = core.watch(() -> false);

    for (int i = 0; i < 12; i++) {
      deaf.look();
      hearFor(Duration.ofSeconds(8));
    }

    assertThat(connectivity(sensor).state()).isEqualTo(State.LATE);
  }

  private static void drain(ConnectivityWatch watch) {
    boolean more;
    do {
      more = watch.look();
    } while (more);
  }

  private Connectivity after(Duration silence, Eui eui) {
    hearFor(silence);
    return connectivity(eui);
  }

  private Connectivity connectivity(Eui eui) {
    return statuses.read(ADA, List.of(eui), StatusQuery.EVERYTHING).get(eui).connectivity();
  }

  /** Lets time pass in which the watch looks, as it does when the program runs. */
  private void hearFor(Duration silence) {
    var end = core.clock().instant().plus(silence);
    while (core.clock().instant().isBefore(end)) {
      var rest = Duration.between(core.clock().instant(), end);
      core.clock().advance(rest.compareTo(STEP) < 0 ? rest : STEP);
      drain(watch);
    }
  }

  private List<Eui> sensors(int count) {
    var sensors = new ArrayList<Eui>();
    IntStream.range(0, count).forEach(_ -> sensors.add(aSensor()));
    return sensors;
  }

  /** It is expected to report every minute. */
  private Eui aSensor() {
    var everyMinute = Optional.of(Duration.ofMinutes(1));
    core.kinds()
        .put(
            ADA,
            SENSOR,
            Optional.empty(),
            new KindDraft(
                "Sensor", "", everyMinute, Optional.empty(), Optional.empty(), List.of()));
    return core.aDevice(DeviceDraft.named("Sensor").ofKind(Optional.of(SENSOR))).eui();
  }
}
