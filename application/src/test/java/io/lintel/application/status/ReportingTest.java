package io.lintel.application.status;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.ReportOutcome.MERGED;
import static io.lintel.application.status.ReportOutcome.NOT_ACTIVE;
import static io.lintel.application.status.ReportOutcome.UNKNOWN_DEVICE;
import static io.lintel.application.status.Reports.LEVEL;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.Core;
import io.lintel.application.Intervention;
import io.lintel.application.ManualClock;
import io.lintel.application.RecordingPublisher;
import io.lintel.application.Stores;
import io.lintel.application.device.DeviceDraft;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.HistoryQuery;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusStore;
import io.lintel.domain.status.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportingTest {

  private final RecordingPublisher publisher = new RecordingPublisher();
  private final Core core = new Core(Stores.inMemory().withPublisher(publisher));
  private final StatusService statuses = core.statuses();

  @Test
  void mergesWhatADeviceReports() {
    var lamp = core.aDevice().eui();

    assertThat(statuses.report(ADA, List.of(report(lamp, 7)))).containsExactly(MERGED);

    assertThat(status(lamp))
        .returns(
            new Connectivity(
                Connectivity.State.ONLINE, ManualClock.NOON, Connectivity.Reason.REPORTED),
            DeviceStatus::connectivity)
        .returns(Optional.of(ManualClock.NOON), DeviceStatus::firstSeenAt)
        .extracting(it -> it.fields().get(LEVEL))
        .isEqualTo(new Reading(ManualClock.NOON, Value.of(7)));
  }

  @Test
  void publishesTheReportItself() {
    var lamp = core.aDevice().eui();
    var earlier = ManualClock.NOON.minusSeconds(60);

    statuses.report(ADA, List.of(report(lamp, earlier, 7)));

    assertThat(publisher.published())
        .singleElement()
        .returns("status.reported", EventMessage::type)
        .returns(lamp.toString(), EventMessage::subject)
        .returns(ManualClock.NOON, EventMessage::time)
        .returns(
            """
            {"at":"2026-11-23T11:59:00Z","eui":"%s","fields":{"level":7},"receivedAt":"2026-11-23T12:00:00Z"}\
            """
                .formatted(lamp),
            event -> event.data().canonical());
  }

  @Test
  void publishesInTheOrderOfTheReports() {
    var lamp = core.aDevice().eui();

    statuses.report(ADA, IntStream.range(0, 100).mapToObj(level -> report(lamp, level)).toList());

    assertThat(publisher.published())
        .extracting(event -> event.data().values().get("fields").canonical())
        .containsExactlyElementsOf(
            IntStream.range(0, 100).mapToObj("{\"level\":%d}"::formatted).toList());
    assertThat(publisher.published()).extracting(EventMessage::id).doesNotHaveDuplicates();
  }

  @Test
  void recordsThatTheDeviceCameOnlineOnce() {
    var lamp = core.aDevice().eui();
    core.newEvents();

    statuses.report(ADA, List.of(report(lamp, 7), report(lamp, 8)));
    statuses.report(ADA, List.of(report(lamp, 9)));

    assertThat(core.newEvents())
        .singleElement()
        .returns("connectivity.changed", EventMessage::type)
        .returns(lamp.toString(), EventMessage::subject)
        .extracting(event -> event.data().canonical())
        .asString()
        .contains("\"from\":\"NEVER_SEEN\"")
        .contains("\"reason\":\"reported\"")
        .contains("\"state\":\"ONLINE\"");
  }

  @Test
  void answersForEachReportInItsOrder() {
    var active = core.aDevice().eui();
    var disabled = aDeviceThatIs(DeviceState.DISABLED);
    var retired = aDeviceThatIs(DeviceState.RETIRED);
    var unknown = SampleIds.nextEui();
    core.newEvents();

    var outcomes =
        statuses.report(
            ADA,
            List.of(
                report(unknown, 1),
                report(active, 2),
                report(disabled, 3),
                report(retired, 4),
                report(active, 5)));

    assertThat(outcomes).containsExactly(UNKNOWN_DEVICE, MERGED, NOT_ACTIVE, NOT_ACTIVE, MERGED);
    assertThat(statuses.counters()).isEqualTo(new StatusCounters(2, 1, 2, 0, 0));
    assertThat(publisher.published())
        .extracting(EventMessage::subject)
        .containsExactly(active.toString(), active.toString());
  }

  @Test
  void keepsAndPublishesNothingOfDevicesThatAreUnknownOrNotActive() {
    var disabled = aDeviceThatIs(DeviceState.DISABLED);
    var unknown = SampleIds.nextEui();
    core.newEvents();

    statuses.report(ADA, List.of(report(unknown, 1), report(disabled, 2)));

    assertThat(core.stores().statuses().find(List.of(unknown, disabled), StatusQuery.EVERYTHING))
        .isEmpty();
    assertThat(publisher.published()).isEmpty();
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void takesABatchOfNothing() {
    assertThat(statuses.report(ADA, List.of())).isEmpty();
    assertThat(publisher.published()).isEmpty();
  }

  @Test
  void lateReportsDoNotOverwriteNewerOnes() {
    var lamp = core.aDevice().eui();

    statuses.report(ADA, List.of(report(lamp, ManualClock.NOON, 7)));
    core.clock().advance(Duration.ofSeconds(1));
    statuses.report(ADA, List.of(report(lamp, ManualClock.NOON.minusSeconds(1), 6)));

    assertThat(status(lamp).fields().get(LEVEL).value()).isEqualTo(Value.of(7));
    assertThat(status(lamp).lastSeenAt()).contains(core.clock().instant());
  }

  @Test
  void forgetsADevice() {
    var lamp = core.aDevice().eui();
    statuses.report(ADA, List.of(report(lamp, 7)));

    statuses.forget(ADA, lamp);

    assertThat(status(lamp)).isEqualTo(DeviceStatus.neverSeen(lamp));
  }

  @Test
  void aReportThatRacesWithTheDeletionOfItsDeviceLeavesNothingBehind() {
    var lamp = core.aDevice();
    var racing =
        new Core(
            core.stores()
                .withStatuses(statuses ->
                    Intervention.before(StatusStore.class, statuses, "merge", () -> delete(lamp))));

    racing.statuses().report(ADA, List.of(report(lamp.eui(), 7)));

    assertThat(core.stores().statuses().find(List.of(lamp.eui()), StatusQuery.EVERYTHING))
        .isEmpty();
    var everything =
        new HistoryQuery(
            LEVEL,
            new TimeRange(Instant.EPOCH, ManualClock.NOON.plusSeconds(60)),
            HistoryQuery.Order.OLDEST_FIRST,
            10);
    assertThat(core.stores().history().read(lamp.eui(), everything).samples()).isEmpty();
  }

  private void delete(Device device) {
    core.deviceStatuses().delete(ADA, new DeviceRef.ById(device.id()), Optional.empty());
  }

  private Eui aDeviceThatIs(DeviceState state) {
    Device device = core.aDevice(DeviceDraft.named("Lamp").inState(state));
    return device.eui();
  }

  private DeviceStatus status(Eui eui) {
    return statuses.read(ADA, List.of(eui), StatusQuery.EVERYTHING).get(eui);
  }
}
