package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.Core;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.facility.Room;
import io.lintel.domain.facility.RoomId;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Version;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Nothing but the services keeps devices and rooms together, so they must under any interleaving.
 */
class PlacingWhileRemovingTest {

  private static final Optional<Version> WHATEVER = Optional.empty();

  private final Core core = new Core();

  @RepeatedTest(20)
  void noDeviceStandsInARoomThatIsGone() {
    var room = core.aRoom();
    var devices = new ArrayList<Device>();
    var tasks = new ArrayList<Runnable>();
    for (int i = 0; i < 8; i++) {
      var device = core.aDevice();
      devices.add(device);
      tasks.add(() -> place(device, room));
    }
    tasks.add(4, () -> core.buildings().remove(ADA, room.building(), WHATEVER, true));

    var outcome = Race.of(tasks);

    assertThat(outcome.failures()).allMatch(Invalid.class::isInstance);
    assertThat(devices).allMatch(device -> now(device).placement().isEmpty());
  }

  @RepeatedTest(20)
  void aRoomIsEitherKeptForItsDeviceOrGoneWithoutOne() {
    var room = core.aRoom();
    var device = core.aDevice();

    var outcome =
        Race.of(
            java.util.List.of(
                () -> place(device, room),
                () -> core.rooms().remove(ADA, room.id(), WHATEVER, false)));

    assertThat(outcome.finished()).isEqualTo(1);
    assertThat(outcome.failures())
        .allMatch(failure -> failure instanceof Invalid || failure instanceof Conflict);
    assertThat(now(device).placement().isPresent()).isEqualTo(exists(room.id()));
  }

  @RepeatedTest(20)
  void noRoomStandsOnAFloorThatIsGone() {
    var floor = core.aFloor(core.aBuilding(), 0);
    var tasks = new ArrayList<Runnable>();
    for (int i = 0; i < 8; i++) {
      var name = "Room " + i;
      tasks.add(() -> core.aRoom(floor, name));
    }
    tasks.add(4, () -> core.floors().remove(ADA, floor.id(), WHATEVER, true));

    var outcome = Race.of(tasks);

    assertThat(outcome.failures()).allMatch(NotFound.class::isInstance);
    assertThat(core.stores().facilities().rooms(floor.id(), PageRequest.first(10)).items())
        .isEmpty();
  }

  private void place(Device device, Room room) {
    core.devices()
        .place(ADA, new DeviceRef.ById(device.id()), WHATEVER, Optional.of(room.id().value()));
  }

  private boolean exists(RoomId room) {
    return core.stores().facilities().find(room).isPresent();
  }

  private Device now(Device device) {
    return core.devices().get(ADA, new DeviceRef.ById(device.id()));
  }
}
