package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.lintel.application.Core;
import io.lintel.application.Intervention;
import io.lintel.application.facility.Removal;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.facility.FacilityFixtures;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemovingPlacesTest {

  private static final Optional<Version> WHATEVER = Optional.empty();

  private final Core core = new Core();

  @Test
  void removesEmptyPlacesWithoutBeingAskedTwice() {
    var room = core.aRoom();
    core.newEvents();

    assertThat(core.rooms().remove(ADA, room.id(), WHATEVER, false)).isEqualTo(removal(0, 0, 0));
    assertThat(core.floors().remove(ADA, room.floor(), WHATEVER, false))
        .isEqualTo(removal(0, 0, 0));
    assertThat(core.buildings().remove(ADA, room.building(), WHATEVER, false))
        .isEqualTo(removal(0, 0, 0));

    assertThat(core.newEvents())
        .extracting(EventMessage::type, EventMessage::subject)
        .containsExactly(
            tuple("room.removed", room.id().toString()),
            tuple("floor.removed", room.floor().toString()),
            tuple("building.removed", room.building().toString()));
  }

  @Test
  void refusesPlacesThatHoldSomethingAndSaysHowMuch() {
    var building = core.aBuilding();
    var ground = core.aFloor(building, 0);
    core.aFloor(building, 1);
    var lobby = core.aRoom(ground, "Lobby");
    core.aRoom(ground, "Kitchen");
    core.aRoom(ground, "Store");
    core.aDeviceIn(lobby.id().value());
    retired(core.aDeviceIn(lobby.id().value()));
    core.newEvents();

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> core.buildings().remove(ADA, building.id(), WHATEVER, false))
        .returns(Conflict.Reason.NOT_EMPTY, Conflict::reason)
        .returns(Map.of("floors", 2L, "rooms", 3L, "devices", 2L), Conflict::holds)
        .withMessage("The building 'Town hall' still holds 2 devices, 2 floors, 3 rooms");
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> core.floors().remove(ADA, ground.id(), WHATEVER, false))
        .returns(Map.of("rooms", 3L, "devices", 2L), Conflict::holds);
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> core.rooms().remove(ADA, lobby.id(), WHATEVER, false))
        .returns(Map.of("devices", 2L), Conflict::holds);

    assertThat(core.rooms().list(ADA, ground.id(), PageRequest.first(10)).items()).hasSize(3);
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void removesABuildingWithAllItHoldsAndTakesTheDevicesOut() {
    var building = core.aBuilding();
    var ground = core.aFloor(building, 0);
    var lobby = core.aRoom(ground, "Lobby");
    var upper = core.aFloor(building, 1);
    var inUse = core.aDeviceIn(lobby.id().value());
    var retired = retired(core.aDeviceIn(lobby.id().value()));
    var elsewhere = core.aDeviceIn(core.aRoom().id().value());
    core.newEvents();

    assertThat(core.buildings().remove(ADA, building.id(), WHATEVER, true))
        .isEqualTo(removal(2, 1, 2));

    assertThat(List.of(now(inUse), now(retired))).allMatch(device -> device.placement().isEmpty());
    assertThat(now(retired).state()).isEqualTo(DeviceState.RETIRED);
    assertThat(now(elsewhere)).isEqualTo(elsewhere);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> core.rooms().get(ADA, lobby.id()));
    var events = core.newEvents();
    assertThat(events)
        .extracting(EventMessage::type)
        .containsExactly(
            "room.removed",
            "floor.removed",
            "floor.removed",
            "device.placed",
            "device.placed",
            "building.removed");
    assertThat(events.subList(1, 3))
        .extracting(EventMessage::subject)
        .containsExactly(ground.id().toString(), upper.id().toString());
    assertThat(events.subList(3, 5))
        .extracting(EventMessage::subject)
        .containsExactlyInAnyOrder(inUse.eui().toString(), retired.eui().toString());
    assertThat(events.subList(3, 5))
        .noneMatch(event -> event.data().canonical().contains("roomId"));
  }

  @Test
  void removesAFloorAndARoomLikewise() {
    var building = core.aBuilding();
    var floor = core.aFloor(building, 0);
    var lobby = core.aRoom(floor, "Lobby");
    var kitchen = core.aRoom(floor, "Kitchen");
    var inLobby = core.aDeviceIn(lobby.id().value());
    var inKitchen = core.aDeviceIn(kitchen.id().value());

    assertThat(core.rooms().remove(ADA, lobby.id(), WHATEVER, true)).isEqualTo(removal(0, 0, 1));
    assertThat(now(inLobby).placement()).isEmpty();
    assertThat(now(inKitchen)).isEqualTo(inKitchen);

    assertThat(core.floors().remove(ADA, floor.id(), WHATEVER, true)).isEqualTo(removal(0, 1, 1));
    assertThat(now(inKitchen).placement()).isEmpty();
    assertThat(core.buildings().get(ADA, building.id())).isEqualTo(building);
  }

  @Test
  void takesOutMoreDevicesThanAPageHas() {
    var room = core.aRoom();
    var devices = new ArrayList<Device>();
    IntStream.rangeClosed(0, Page.LARGEST)
        .forEach(_ -> devices.add(core.aDeviceIn(room.id().value())));

    assertThat(core.rooms().remove(ADA, room.id(), WHATEVER, true).devices())
        .isEqualTo(devices.size());
    assertThat(devices).allMatch(device -> now(device).placement().isEmpty());
  }

  @Test
  void keepsAFloorThatIsAddedWhileItsEmptyBuildingIsRemoved() {
    var building = core.aBuilding();
    var floor = FacilityFixtures.aFloor(building);
    var racing = coreThatAddsAfterCounting("countFloors", it -> it.insert(floor));

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> racing.buildings().remove(ADA, building.id(), WHATEVER, false))
        .returns(Conflict.Reason.NOT_EMPTY, Conflict::reason);
    assertThat(core.buildings().get(ADA, building.id())).isEqualTo(building);
  }

  @Test
  void keepsARoomThatIsAddedWhileItsEmptyFloorIsRemoved() {
    var floor = core.aFloor(core.aBuilding(), 0);
    var room = FacilityFixtures.aRoom(floor);
    var racing = coreThatAddsAfterCounting("countRooms", it -> it.insert(room));

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> racing.floors().remove(ADA, floor.id(), WHATEVER, false))
        .returns(Conflict.Reason.NOT_EMPTY, Conflict::reason);
    assertThat(core.floors().get(ADA, floor.id())).isEqualTo(floor);
  }

  /** As if another node were quicker, which stores in memory prevent and others need not. */
  private Core coreThatAddsAfterCounting(String count, Consumer<FacilityRepository> adding) {
    return new Core(
        core.stores()
            .withFacilities(it ->
                Intervention.after(FacilityRepository.class, it, count, () -> adding.accept(it))));
  }

  private Device retired(Device device) {
    return core.devices().retire(ADA, new DeviceRef.ById(device.id()), WHATEVER);
  }

  private Device now(Device device) {
    return core.devices().get(ADA, new DeviceRef.ById(device.id()));
  }

  private static Removal removal(long floors, long rooms, long devices) {
    return new Removal(floors, rooms, devices);
  }
}
