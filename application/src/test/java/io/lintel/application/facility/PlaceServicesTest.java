package io.lintel.application.facility;

import static io.lintel.application.Core.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.lintel.application.Core;
import io.lintel.application.ManualClock;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.Coordinates;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.Room;
import io.lintel.domain.facility.RoomId;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.PlanPosition;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceServicesTest {

  private static final Optional<Version> WHATEVER = Optional.empty();
  private static final Optional<Version> STALE = Optional.of(new Version(7));
  private static final PageRequest PAGE = PageRequest.first(10);

  private final Core core = new Core();
  private final BuildingService buildings = core.buildings();
  private final FloorService floors = core.floors();
  private final RoomService rooms = core.rooms();

  @Test
  void makesABuildingOfVersionOneAsOfNow() {
    var building =
        buildings.create(
            ADA,
            new BuildingDraft(
                "Town hall",
                "1 Market Square",
                ZoneId.of("Europe/Berlin"),
                Optional.of(new Coordinates(52.5, 13.4))));

    assertThat(buildings.get(ADA, building.id()))
        .isEqualTo(building)
        .returns(Version.FIRST, Building::version)
        .returns(ManualClock.NOON, Building::createdAt);
    assertThat(core.newEvents())
        .singleElement()
        .returns("building.created", EventMessage::type)
        .returns(building.id().toString(), EventMessage::subject)
        .returns(
            """
            {"address":"1 Market Square","id":"%s","name":"Town hall","timeZone":"Europe/Berlin","version":1}\
            """
                .formatted(building.id()),
            event -> event.data().canonical());
  }

  @Test
  void makesFloorsAndRoomsWithTheirBuilding() {
    var building = core.aBuilding();
    core.newEvents();

    var floor = floors.create(ADA, building.id(), new FloorDraft("Basement", -1));
    var room = rooms.create(ADA, floor.id(), new RoomDraft("Cellar", Optional.empty()));

    assertThat(floor).returns(building.id(), Floor::building).returns(-1, Floor::level);
    assertThat(room).returns(building.id(), Room::building).returns(floor.id(), Room::floor);
    assertThat(core.newEvents())
        .extracting(EventMessage::type, EventMessage::subject, event -> event.data().canonical())
        .containsExactly(
            tuple(
                "floor.created",
                floor.id().toString(),
                """
                {"buildingId":"%s","id":"%s","level":-1,"name":"Basement","version":1}\
                """
                    .formatted(building.id(), floor.id())),
            tuple(
                "room.created",
                room.id().toString(),
                """
                {"buildingId":"%s","floorId":"%s","id":"%s","name":"Cellar","version":1}\
                """
                    .formatted(building.id(), floor.id(), room.id())));
  }

  @Test
  void refusesFloorsAndRoomsInPlacesThatDoNotExist() {
    var noBuilding = new BuildingId(SampleIds.next());
    var noFloor = new FloorId(SampleIds.next());

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> floors.create(ADA, noBuilding, new FloorDraft("Basement", -1)));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> rooms.create(ADA, noFloor, new RoomDraft("Cellar", Optional.empty())));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> floors.list(ADA, noBuilding, PAGE));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> rooms.list(ADA, noFloor, PAGE));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> floors.get(ADA, noFloor));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> rooms.get(ADA, new RoomId(SampleIds.next())));
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void refusesALevelAndANameThatAreTaken() {
    var building = core.aBuilding();
    var floor = core.aFloor(building, 0);
    core.aRoom(floor, "Lobby");
    core.newEvents();

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> core.aFloor(building, 0))
        .returns(Conflict.Reason.LEVEL_TAKEN, Conflict::reason);
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> core.aRoom(floor, "Lobby"))
        .returns(Conflict.Reason.NAME_TAKEN, Conflict::reason);
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void changesMakeTheNextVersionAsOfNow() {
    var room = core.aRoom();
    core.newEvents();
    core.clock().advance(Duration.ofSeconds(1));
    var now = core.clock().instant();

    var newBuilding =
        buildings.change(
            ADA,
            room.building(),
            Optional.of(Version.FIRST),
            it -> new BuildingDraft("Library", it.address(), it.timeZone(), it.coordinates()));
    var newFloor = floors.change(ADA, room.floor(), WHATEVER, it -> new FloorDraft(it.name(), 3));
    var newRoom =
        rooms.change(
            ADA,
            room.id(),
            WHATEVER,
            it -> new RoomDraft(it.name(), Optional.of(new PlanPosition(0.5, 0.5))));

    assertThat(buildings.get(ADA, room.building()))
        .isEqualTo(newBuilding)
        .returns("Library", Building::name)
        .returns(new Version(2), Building::version)
        .returns(ManualClock.NOON, Building::createdAt)
        .returns(now, Building::updatedAt);
    assertThat(floors.get(ADA, room.floor()))
        .isEqualTo(newFloor)
        .returns(3, Floor::level)
        .returns(new Version(2), Floor::version)
        .returns(now, Floor::updatedAt);
    assertThat(rooms.get(ADA, room.id()))
        .isEqualTo(newRoom)
        .returns(Optional.of(new PlanPosition(0.5, 0.5)), Room::position)
        .returns(new Version(2), Room::version)
        .returns(now, Room::updatedAt);
    assertThat(core.newEventTypes())
        .containsExactly("building.changed", "floor.changed", "room.changed");
  }

  @Test
  void editsThatChangeNothingWriteNothing() {
    var room = core.aRoom();
    var floor = floors.get(ADA, room.floor());
    var building = buildings.get(ADA, room.building());
    core.newEvents();
    core.clock().advance(Duration.ofSeconds(1));

    assertThat(buildings.change(ADA, building.id(), WHATEVER, it -> it)).isEqualTo(building);
    assertThat(floors.change(ADA, floor.id(), WHATEVER, it -> it)).isEqualTo(floor);
    assertThat(
            rooms.change(ADA, room.id(), WHATEVER, it -> new RoomDraft(" Lobby ", it.position())))
        .isEqualTo(room);
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void refusesStaleVersions() {
    var room = core.aRoom();
    core.newEvents();

    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> buildings.change(ADA, room.building(), STALE, it -> it));
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> floors.change(ADA, room.floor(), STALE, it -> it));
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> rooms.change(ADA, room.id(), STALE, it -> it));
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> buildings.remove(ADA, room.building(), STALE, true));
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> floors.remove(ADA, room.floor(), STALE, true));
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> rooms.remove(ADA, room.id(), STALE, true));
    assertThat(rooms.get(ADA, room.id())).isEqualTo(room);
    assertThat(core.newEvents()).isEmpty();
  }

  @Test
  void listsFloorsFromTheLowestAndRoomsByName() {
    var building = core.aBuilding();
    var upper = core.aFloor(building, 10);
    var lower = core.aFloor(building, -2);
    var west = core.aRoom(upper, "west");
    var east = core.aRoom(upper, "East");

    assertThat(buildings.list(ADA, PAGE).items()).containsExactly(building);
    assertThat(floors.list(ADA, building.id(), PAGE).items()).containsExactly(lower, upper);
    assertThat(rooms.list(ADA, upper.id(), PAGE).items()).containsExactly(east, west);
    assertThat(rooms.list(ADA, lower.id(), PAGE).items()).isEmpty();
  }
}
