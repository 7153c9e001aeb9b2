package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.LEVEL;
import static io.lintel.application.status.Reports.level;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.Intervention;
import io.lintel.application.Stores;
import io.lintel.application.device.DeviceDraft;
import io.lintel.domain.bridge.DeviceWithStatus;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Version;
import io.lintel.domain.status.Condition;
import io.lintel.domain.status.Condition.Operator;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeviceStatusServiceTest {

  private static final StatusQuery LOW = where(Operator.LESS, Value.of(20));
  private static final StatusQuery MISSING = where(Operator.EXISTS, Value.of(false));

  private final AtomicInteger registryLookUps = new AtomicInteger();
  private final AtomicInteger statusLookUps = new AtomicInteger();
  private final Core core =
      new Core(
          Stores.inMemory()
              .withDevices(it ->
                  Intervention.before(
                      DeviceRepository.class, it, "list", registryLookUps::incrementAndGet))
              .withStatuses(it ->
                  Intervention.before(
                      StatusStore.class, it, "find", statusLookUps::incrementAndGet)));
  private final DeviceStatusService service = core.deviceStatuses();

  @Test
  void aDeviceThatNeverReportedHasAStatus() {
    var device = core.aDevice();

    assertThat(service.read(ADA, byEui(device), StatusQuery.EVERYTHING))
        .contains(DeviceStatus.neverSeen(device.eui()));
    assertThat(service.read(ADA, byEui(device), MISSING))
        .contains(DeviceStatus.neverSeen(device.eui()));
    assertThat(service.read(ADA, byEui(device), LOW)).isEmpty();
  }

  @Test
  void aDeviceThatDoesNotMeetTheConditionsIsNotReturned() {
    var device = core.aDevice();
    core.statuses().report(ADA, List.of(report(device.eui(), 30)));

    assertThat(service.read(ADA, byEui(device), LOW)).isEmpty();
    assertThat(service.read(ADA, byEui(device), MISSING)).isEmpty();
    core.statuses().report(ADA, List.of(report(device.eui(), 10)));
    assertThat(service.read(ADA, byEui(device), LOW)).isPresent();
  }

  @Test
  void aProjectionLeavesOtherFieldsOut() {
    var device = core.aDevice();
    core.statuses().report(ADA, List.of(report(device.eui(), 30)));
    var other = StatusQuery.fields(Set.of(new FieldName("other")));

    assertThat(service.read(ADA, byEui(device), other).orElseThrow())
        .returns(Optional.empty(), it -> Optional.ofNullable(it.fields().get(LEVEL)))
        .returns(true, it -> it.lastSeenAt().isPresent());
  }

  @Test
  void thereIsNoStatusOfADeviceThatIsNotRegistered() {
    var nobody = new DeviceRef.ByEui(SampleIds.nextEui());

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> service.read(ADA, nobody, StatusQuery.EVERYTHING));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> service.change(ADA, nobody, level(7)));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> service.delete(ADA, nobody, Optional.empty()));
  }

  @Test
  void aChangeAnswersTheNewStatus() {
    var device = core.aDevice();

    var status = service.change(ADA, new DeviceRef.ById(device.id()), level(7));

    assertThat(status.fields().get(LEVEL).value()).isEqualTo(Value.of(7));
    assertThat(service.read(ADA, byEui(device), StatusQuery.EVERYTHING)).contains(status);
  }

  @Test
  void aDeviceThatIsNotActiveTakesNoChange() {
    var device = core.aDevice(DeviceDraft.named("Lamp").inState(DeviceState.DISABLED));

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> service.change(ADA, byEui(device), level(7)))
        .withMessageContaining("DISABLED");
    assertThat(service.read(ADA, byEui(device), StatusQuery.EVERYTHING))
        .contains(DeviceStatus.neverSeen(device.eui()));
  }

  @Test
  void listsDevicesWithTheirStatusesByTwoLookUps() {
    var reporting = core.aDevice(DeviceDraft.named("A"));
    var silent = core.aDevice(DeviceDraft.named("B"));
    core.statuses().report(ADA, List.of(report(reporting.eui(), 7)));

    var page = service.list(ADA, DeviceQuery.all(PageRequest.first(10)), StatusQuery.EVERYTHING);

    assertThat(page.items())
        .extracting(DeviceWithStatus::device)
        .containsExactly(reporting, silent);
    assertThat(page.items().getFirst().status().fields()).containsKey(LEVEL);
    assertThat(page.items().getLast().status()).isEqualTo(DeviceStatus.neverSeen(silent.eui()));
    assertThat(registryLookUps).hasValue(1);
    assertThat(statusLookUps).hasValue(1);
  }

  @Test
  void deletingADeviceForgetsWhatItReported() {
    var device = core.aDevice();
    core.statuses().report(ADA, List.of(report(device.eui(), 7)));

    service.delete(ADA, byEui(device), Optional.of(device.version()));
    core.devices().register(ADA, device.eui(), DeviceDraft.named("Next lamp"));

    assertThat(service.read(ADA, byEui(device), StatusQuery.EVERYTHING))
        .contains(DeviceStatus.neverSeen(device.eui()));
  }

  @Test
  void aRefusedDeletionForgetsNothing() {
    var device = core.aDevice();
    core.statuses().report(ADA, List.of(report(device.eui(), 7)));

    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> service.delete(ADA, byEui(device), Optional.of(new Version(2))));

    assertThat(service.read(ADA, byEui(device), StatusQuery.EVERYTHING).orElseThrow().fields())
        .containsKey(LEVEL);
  }

  private static DeviceRef byEui(Device device) {
    return new DeviceRef.ByEui(device.eui());
  }

  private static StatusQuery where(Operator operator, Value operand) {
    return StatusQuery.where(new Condition(LEVEL, operator, operand));
  }
}
