package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.LEVEL;
import static io.lintel.application.status.Reports.level;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.Intervention;
import io.lintel.application.ManualClock;
import io.lintel.application.Stores;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.status.ReportOutcome;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.Inbox;
import io.lintel.domain.status.InboxEntry;
import io.lintel.domain.status.Introduction;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.Sighting;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboxServiceTest {

  private static final DeviceDraft LAMP = DeviceDraft.named("Lamp");

  private final Core core = new Core();
  private final InboxService inbox = core.inbox();
  private final Eui unknown = SampleIds.nextEui();

  @Test
  void showsADeviceThatIsHeardAndNotRegistered() {
    core.statuses().report(ADA, List.of(report(unknown, 1).heardOn("here")));
    core.clock().advance(Duration.ofSeconds(5));
    core.statuses().report(ADA, List.of(report(unknown, 2).heardOn("there")));

    var now = core.clock().instant();
    assertThat(entries())
        .containsExactly(
            new InboxEntry(
                unknown,
                ManualClock.NOON,
                2,
                new Sighting(
                    unknown, now, now, level(2), 0, Optional.of("there"), Introduction.NONE)));
  }

  @Test
  void showsNoDeviceThatIsRegistered() {
    core.statuses().report(ADA, List.of(report(core.aDevice().eui(), 1)));

    assertThat(entries()).isEmpty();
  }

  @Test
  void aDeviceThatIsRegisteredOtherwiseLeaves() {
    for (int i = 0; i < 7; i++) {
      core.statuses().report(ADA, List.of(report(SampleIds.nextEui(), 1)));
      core.clock().advance(Duration.ofSeconds(1));
    }
    var all = entries().stream().map(InboxEntry::eui).toList();
    all.subList(0, 5).forEach(eui -> core.devices().register(ADA, eui, LAMP));

    var page = inbox.list(ADA, PageRequest.first(2));

    assertThat(page.items()).extracting(InboxEntry::eui).isEqualTo(all.subList(5, 7));
    assertThat(page.next()).isEmpty();
  }

  @Test
  void claimingRegistersTheDeviceInTheRoom() {
    core.statuses().report(ADA, List.of(report(unknown, 7)));
    var room = core.aRoom();
    core.newEvents();

    var device = inbox.claim(ADA, unknown, LAMP.inRoom(Optional.of(room.id().value())));

    assertThat(device).returns(unknown, Device::eui).returns("Lamp", Device::name);
    assertThat(device.placement().orElseThrow().room()).isEqualTo(room.id().value());
    assertThat(core.devices().get(ADA, new DeviceRef.ByEui(unknown))).isEqualTo(device);
    assertThat(entries()).isEmpty();
    assertThat(core.newEventTypes())
        .containsExactly("device.registered", "status.reported", "connectivity.changed");
  }

  @Test
  void claimingBringsTheLastReportWithItsTimes() {
    var at = ManualClock.NOON.minusSeconds(60);
    core.statuses().report(ADA, List.of(report(unknown, at, 7)));
    core.clock().advance(Duration.ofHours(3));

    inbox.claim(ADA, unknown, LAMP);

    assertThat(status())
        .returns(Optional.of(ManualClock.NOON), DeviceStatus::lastSeenAt)
        .returns(
            new Connectivity(
                Connectivity.State.ONLINE, ManualClock.NOON, Connectivity.Reason.REPORTED),
            DeviceStatus::connectivity)
        .extracting(status -> status.fields().get(LEVEL))
        .isEqualTo(new Reading(at, Value.of(7)));
  }

  @Test
  void aClaimedDeviceReportsFromThenOn() {
    core.statuses().report(ADA, List.of(report(unknown, 7)));
    inbox.claim(ADA, unknown, LAMP);
    core.clock().advance(Duration.ofSeconds(1));

    assertThat(core.statuses().report(ADA, List.of(report(unknown, 8))))
        .containsExactly(ReportOutcome.MERGED);

    assertThat(status().fields().get(LEVEL).value()).isEqualTo(Value.of(8));
    assertThat(entries()).isEmpty();
  }

  @Test
  void nobodyClaimsWhatWasNotHeard() {
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> inbox.claim(ADA, unknown, LAMP));
  }

  @Test
  void nobodyClaimsTwice() {
    core.statuses().report(ADA, List.of(report(unknown, 7)));
    inbox.claim(ADA, unknown, LAMP);

    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> inbox.claim(ADA, unknown, LAMP));
  }

  @Test
  void aDeviceThatIsRegisteredMeanwhileIsNotClaimed() {
    core.statuses().report(ADA, List.of(report(unknown, 7)));
    core.devices().register(ADA, unknown, LAMP);

    assertThatExceptionOfType(Conflict.class).isThrownBy(() -> inbox.claim(ADA, unknown, LAMP));
  }

  @Test
  void aRefusedClaimLeavesTheDeviceInTheInbox() {
    core.statuses().report(ADA, List.of(report(unknown, 7)));
    var nowhere = Optional.of(SampleIds.next());

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> inbox.claim(ADA, unknown, LAMP.inRoom(nowhere)));

    assertThat(entries()).hasSize(1);
    assertThat(core.devices().find(ADA, new DeviceRef.ByEui(unknown))).isEmpty();
  }

  @Test
  void aClaimIsTakenBackWhenTheReportCannotBeKept() {
    var broken =
        new Core(
            Stores.inMemory()
                .withStatuses(store ->
                    Intervention.before(
                        StatusStore.class, store, "merge", InboxServiceTest::goAway)));
    broken.statuses().report(ADA, List.of(report(unknown, 7)));
    broken.newEvents();

    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> broken.inbox().claim(ADA, unknown, LAMP));

    assertThat(broken.stores().inbox().find(unknown)).isPresent();
    assertThat(broken.devices().find(ADA, new DeviceRef.ByEui(unknown))).isEmpty();
    assertThat(broken.newEvents()).isEmpty();
  }

  @Test
  void aReportIsNotSafeWhileTheInboxIsAway() {
    var broken =
        new Core(
            Stores.inMemory()
                .withInbox(store ->
                    Intervention.before(Inbox.class, store, "note", InboxServiceTest::goAway)));

    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> broken.statuses().report(ADA, List.of(report(unknown, 7))));
  }

  private static void goAway() {
    throw new StoreUnavailable("The store", "no connection", null);
  }

  private List<InboxEntry> entries() {
    return inbox.list(ADA, PageRequest.first(500)).items();
  }

  private DeviceStatus status() {
    return core.statuses().read(ADA, List.of(unknown), StatusQuery.EVERYTHING).get(unknown);
  }
}
