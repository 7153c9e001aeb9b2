package io.lintel.application.device;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.ManualClock;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Placement;
import io.lintel.domain.device.Tag;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Version;
import io.lintel.domain.shared.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisteringDevicesTest {

  private static final Eui EUI = Eui.parse("00158D0001A2B3C4");

  private final Core core = new Core();
  private final DeviceService devices = core.devices();

  @Test
  void makesADeviceOfVersionOneAsOfNow() {
    var device = devices.register(ADA, EUI, DeviceDraft.named("  Lamp "));

    assertThat(device)
        .returns(EUI, Device::eui)
        .returns("Lamp", Device::name)
        .returns(DeviceState.ACTIVE, Device::state)
        .returns(Version.FIRST, Device::version)
        .returns(ManualClock.NOON, Device::createdAt)
        .returns(ManualClock.NOON, Device::updatedAt);
    assertThat(device.id().value().version()).isEqualTo(7);
    assertThat(devices.get(ADA, new DeviceRef.ByEui(EUI))).isEqualTo(device);
    assertThat(devices.get(ADA, new DeviceRef.ById(device.id()))).isEqualTo(device);
  }

  @Test
  void placesItInTheFloorAndBuildingOfItsRoom() {
    var room = core.aRoom();

    assertThat(core.aDeviceIn(room.id().value()).placement())
        .contains(new Placement(room.id().value(), room.floor().value(), room.building().value()));
  }

  @Test
  void recordsTheWholeDevice() {
    var kind = aKind("lamp");
    var room = core.aRoom();
    core.newEvents();
    core.clock().advance(Duration.ofNanos(123_456_000));

    var device =
        devices.register(
            ADA,
            EUI,
            new DeviceDraft(
                "Lamp",
                Optional.of(kind),
                Optional.of(room.id().value()),
                new TreeSet<>(List.of(new Tag("east"), new Tag("2026"))),
                new TreeMap<>(java.util.Map.of("serial", "A-1")),
                DeviceState.DISABLED));

    assertThat(core.newEvents())
        .singleElement()
        .returns("device.registered", EventMessage::type)
        .returns("00158d0001a2b3c4", EventMessage::subject)
        .returns(core.clock().instant(), EventMessage::time)
        .returns(
            """
            {"attributes":{"serial":"A-1"},"buildingId":"%s","createdAt":"2026-11-23T12:00:00.123456Z",\
            "eui":"00158d0001a2b3c4","floorId":"%s","id":"%s","kind":"lamp","name":"Lamp","roomId":"%s",\
            "state":"DISABLED","tags":["2026","east"],"updatedAt":"2026-11-23T12:00:00.123456Z","version":1}\
            """
                .formatted(room.building(), room.floor(), device.id(), room.id()),
            event -> event.data().canonical());
  }

  @Test
  void refusesAnEuiThatIsRegisteredAndRecordsNothing() {
    devices.register(ADA, EUI, DeviceDraft.named("Lamp"));
    core.newEvents();

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> devices.register(ADA, EUI, DeviceDraft.named("Other lamp")))
        .returns(Conflict.Reason.EUI_TAKEN, Conflict::reason);
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void keepsTheEuiOfARetiredDeviceReserved() {
    devices.register(ADA, EUI, DeviceDraft.named("Lamp").inState(DeviceState.RETIRED));

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> devices.register(ADA, EUI, DeviceDraft.named("Other lamp")));
  }

  @Test
  void refusesAKindThatDoesNotExist() {
    var draft = DeviceDraft.named("Lamp").ofKind(Optional.of(new KindKey("dragon")));

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> devices.register(ADA, EUI, draft))
        .returns(List.of(new Violation("kind", "there is no kind 'dragon'")), Invalid::violations);
    assertThat(devices.find(ADA, new DeviceRef.ByEui(EUI))).isEmpty();
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void refusesARoomThatDoesNotExist() {
    var nowhere = new UUID(1, 2);

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> core.aDeviceIn(nowhere))
        .returns(
            List.of(new Violation("roomId", "there is no room '%s'".formatted(nowhere))),
            Invalid::violations);
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void refusesADraftThatBreaksARuleOfDevices() {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> devices.register(ADA, EUI, DeviceDraft.named(" ")))
        .returns(List.of(new Violation("name", "must not be blank")), Invalid::violations);
    assertThat(core.newEvents()).isEmpty();
  }

  private KindKey aKind(String key) {
    return core.kinds()
        .put(
            ADA,
            new KindKey(key),
            Optional.empty(),
            new KindDraft(
                "Lamp", "", Optional.empty(), Optional.empty(), Optional.empty(), List.of()))
        .key();
  }
}
