package io.lintel.application.device;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.Placement;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.PlanPosition;
import io.lintel.domain.shared.Violation;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DevicePositionsTest {

  private static final PlanPosition HERE = new PlanPosition(0.25, 0.5);
  private static final PlanPosition THERE = new PlanPosition(0.75, 0.5);

  private final Core core = new Core();
  private final DeviceService devices = core.devices();
  private final Room room = core.aRoom();
  private final Optional<UUID> inRoom = Optional.of(room.id().value());

  @Test
  void aDeviceCanBePinnedAndUnpinned() {
    var device = core.aDeviceIn(room.id().value());
    core.newEvents();

    var pinned = change(device, it -> it.at(Optional.of(HERE)));

    assertThat(pinned.placement().flatMap(Placement::position)).contains(HERE);
    assertThat(core.newEvents())
        .singleElement()
        .returns("device.placed", EventMessage::type)
        .satisfies(event ->
            assertThat(event.data().canonical()).contains("\"position\":{\"x\":0.25,\"y\":0.5}"));
    assertThat(change(device, it -> it.at(Optional.empty())).placement())
        .isEqualTo(device.placement());
  }

  @Test
  void aNewDeviceMayHaveAPosition() {
    var device = core.aDevice(DeviceDraft.named("Lamp").inRoom(inRoom).at(Optional.of(HERE)));

    assertThat(device.placement().flatMap(Placement::position)).contains(HERE);
  }

  @Test
  void inAnotherRoomTheOldPositionSaysNothing() {
    var other = Optional.of(core.aRoom().id().value());
    var device = core.aDevice(DeviceDraft.named("Lamp").inRoom(inRoom).at(Optional.of(HERE)));

    var moved = change(device, it -> it.inRoom(other));
    assertThat(moved.placement().flatMap(Placement::position)).isEmpty();

    var pinned = change(device, it -> it.inRoom(inRoom).at(Optional.of(THERE)));
    assertThat(pinned.placement().flatMap(Placement::position)).contains(THERE);
    assertThat(change(device, it -> it.inRoom(Optional.empty())).placement()).isEmpty();
  }

  @Test
  void refusesThePositionOfADeviceThatIsNowhere() {
    var device = core.aDevice();

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> change(device, it -> it.at(Optional.of(HERE))))
        .satisfies(refusal ->
            assertThat(refusal.violations()).singleElement().returns("position", Violation::field));
  }

  private Device change(Device device, UnaryOperator<DeviceDraft> edit) {
    return devices.change(ADA, new DeviceRef.ById(device.id()), Optional.empty(), edit);
  }
}
