package io.lintel.application.status;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.LEVEL;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.Intervention;
import io.lintel.application.ManualClock;
import io.lintel.application.RecordingPublisher;
import io.lintel.application.Stores;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.Outbox;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReportingWhileSomethingIsAwayTest {

  private final RecordingPublisher publisher = new RecordingPublisher();
  private final AtomicBoolean away = new AtomicBoolean();

  @Test
  void publishesOnlyWhatIsMerged() {
    var seen = new ArrayList<DeviceStatus>();
    var plain = Stores.inMemory();
    var core =
        new Core(
            plain.withPublisher(events ->
                events.forEach(event -> seen.add(read(plain, Eui.parse(event.subject()))))));
    var lamp = core.aDevice().eui();

    core.statuses().report(ADA, List.of(report(lamp, 7)));

    assertThat(seen)
        .singleElement()
        .extracting(status -> status.fields().get(LEVEL).value())
        .isEqualTo(Value.of(7));
  }

  @Test
  void publishesNothingWhileTheStatusStoreIsAway() {
    var core = coreWith(it -> it.withStatuses(store -> failing(StatusStore.class, store, "merge")));
    var statuses = core.statuses();
    var lamp = core.aDevice().eui();
    core.newEvents();
    away.set(true);

    assertUnavailable(() -> statuses.report(ADA, List.of(report(lamp, 7))));

    assertThat(publisher.published()).isEmpty();
    assertThat(core.newEvents()).isEmpty();
    assertThat(statuses.counters().merged()).isZero();
  }

  @Test
  void mergesNothingWhileTheRegistryIsAway() {
    var core =
        coreWith(it -> it.withDevices(store -> failing(DeviceRepository.class, store, "findAll")));
    var statuses = core.statuses();
    var lamp = core.aDevice().eui();
    away.set(true);

    assertUnavailable(() -> statuses.report(ADA, List.of(report(lamp, 7))));

    assertThat(statuses.read(ADA, List.of(lamp), StatusQuery.EVERYTHING))
        .containsEntry(lamp, DeviceStatus.neverSeen(lamp));
    assertThat(publisher.published()).isEmpty();
  }

  @Test
  void doesNotSayThatAChangeIsSafeWhileTheOutboxIsAway() {
    var core = coreWith(it -> it.withOutbox(store -> failing(Outbox.class, store, "append")));
    var statuses = core.statuses();
    var lamp = core.aDevice().eui();
    away.set(true);

    assertUnavailable(() -> statuses.change(ADA, report(lamp, 7)));

    assertThat(publisher.published()).isEmpty();
  }

  @Test
  void doesNotSayThatAReportIsSafeWhileThePublisherIsAway() {
    var core = coreWith(UnaryOperator.identity());
    var lamp = core.aDevice().eui();
    publisher.goAway();

    assertUnavailable(() -> core.statuses().report(ADA, List.of(report(lamp, 7))));
  }

  @Test
  void aBatchThatIsReportedAgainConverges() {
    var core = coreWith(UnaryOperator.identity());
    var statuses = core.statuses();
    var lamp = core.aDevice().eui();
    var sconce = core.aDevice().eui();
    var batch =
        List.of(
            report(lamp, ManualClock.NOON, 7),
            report(sconce, ManualClock.NOON, 8),
            report(lamp, ManualClock.NOON.plusSeconds(1), 9));
    publisher.failAfter(1);
    assertUnavailable(() -> statuses.report(ADA, batch));
    var before = statuses.read(ADA, List.of(lamp, sconce), StatusQuery.EVERYTHING);

    publisher.comeBack();
    statuses.report(ADA, batch);

    var after = statuses.read(ADA, List.of(lamp, sconce), StatusQuery.EVERYTHING);
    assertThat(after.get(lamp).fields()).isEqualTo(before.get(lamp).fields());
    assertThat(after.get(sconce).fields()).isEqualTo(before.get(sconce).fields());
    assertThat(after.get(lamp).connectivity()).isEqualTo(before.get(lamp).connectivity());
    assertThat(publisher.published())
        .extracting(EventMessage::subject)
        .containsExactly(lamp.toString(), lamp.toString(), sconce.toString(), lamp.toString());
  }

  @Test
  void aChangeNeedsNoPublisher() {
    var core = coreWith(UnaryOperator.identity());
    var lamp = core.aDevice().eui();
    core.newEvents();
    publisher.goAway();

    assertThat(core.statuses().change(ADA, report(lamp, 7))).isEqualTo(ReportOutcome.MERGED);

    assertThat(core.newEventTypes()).containsExactly("status.reported", "connectivity.changed");
  }

  @Test
  void aChangeOfAnUnknownDeviceRecordsNothing() {
    var core = coreWith(UnaryOperator.identity());

    assertThat(core.statuses().change(ADA, report(SampleIds.nextEui(), 7)))
        .isEqualTo(ReportOutcome.UNKNOWN_DEVICE);

    assertThat(core.newEvents()).isEmpty();
  }

  private Core coreWith(UnaryOperator<Stores> failing) {
    return new Core(failing.apply(Stores.inMemory()).withPublisher(publisher));
  }

  private <P> P failing(Class<P> port, P working, String method) {
    return Intervention.before(
        port,
        working,
        method,
        () -> {
          if (away.get()) {
            throw new StoreUnavailable("The store", "no connection", null);
          }
        });
  }

  private static void assertUnavailable(Runnable work) {
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(work::run);
  }

  private static DeviceStatus read(Stores stores, Eui eui) {
    return stores.statuses().find(List.of(eui), StatusQuery.EVERYTHING).get(eui);
  }
}
