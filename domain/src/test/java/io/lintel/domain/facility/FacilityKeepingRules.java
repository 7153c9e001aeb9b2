package io.lintel.domain.facility;

import static io.lintel.domain.facility.FacilityFixtures.NOW;
import static io.lintel.domain.facility.FacilityFixtures.aBuilding;
import static io.lintel.domain.facility.FacilityFixtures.aFloor;
import static io.lintel.domain.facility.FacilityFixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.PlanPosition;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read equals what was written. */
interface FacilityKeepingRules extends FacilityRules {

  @Test
  default void holdsNoPlaceAtFirst() {
    var building = aBuilding();
    var floor = aFloor(building);
    var room = aRoom(floor);

    assertThat(facilities().find(building.id())).isEmpty();
    assertThat(facilities().find(floor.id())).isEmpty();
    assertThat(facilities().find(room.id())).isEmpty();
    assertThat(facilities().findAndHold(room.id())).isEmpty();
    assertThat(facilities().buildings(Reach.everywhere(), PageRequest.first(1)).items()).isEmpty();
    assertThat(facilities().floors(building.id(), PageRequest.first(1)).items()).isEmpty();
    assertThat(facilities().rooms(floor.id(), PageRequest.first(1)).items()).isEmpty();
    assertThat(facilities().countFloors(building.id())).isZero();
    assertThat(facilities().countRooms(building.id())).isZero();
    assertThat(facilities().countRooms(floor.id())).isZero();
  }

  @Test
  default void tellsHowRoomsAreNamed() {
    var building = inserted(aBuilding("Town hall"));
    var ground = inserted(floor(building, "Ground", 0, NOW));
    var first = inserted(floor(building, "First", 1, NOW));
    var hall = inserted(aRoom(ground, "Hall"));
    var office = inserted(aRoom(first, "Office"));
    var unknown = aRoom(first, "never kept");

    assertThat(facilities().paths(List.of())).isEmpty();
    assertThat(facilities().paths(List.of(unknown.id()))).isEmpty();
    assertThat(facilities().paths(List.of(hall.id(), unknown.id(), office.id(), hall.id())))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                hall.id(), new PlacePath("Town hall", "Ground", "Hall"),
                office.id(), new PlacePath("Town hall", "First", "Office")));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#NAMES")
  default void keepsPlacesInEveryScript(String name) {
    var building = inserted(building(name, "Europe/Berlin", Optional.empty(), NOW));
    var floor = inserted(floor(building, name, 1, NOW));
    var room = inserted(aRoom(floor, name));

    assertKept(building);
    assertKept(floor);
    assertKept(room);
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  default void keepsTimesInMicroseconds(Instant time) {
    var building = inserted(building("Town hall", "UTC", Optional.empty(), time));
    var floor = inserted(floor(building, "Ground", 0, time));
    var room = inserted(room(floor, Optional.empty(), time));

    assertKept(building);
    assertKept(floor);
    assertKept(room);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTC", "Z", "+05:45", "UTC-03:00", "Asia/Kathmandu", "America/Argentina/Ushuaia"})
  default void keepsTimeZonesAsTheyWereNamed(String zone) {
    assertKept(inserted(building("Town hall", zone, Optional.empty(), NOW)));
  }

  @ParameterizedTest
  @CsvSource({"-90, -180", "90, 180", "0, 0", "52.516274, 13.377704", "1e-300, 0.1"})
  default void keepsCoordinatesToTheLastBit(double latitude, double longitude) {
    var coordinates = Optional.of(new Coordinates(latitude, longitude));

    assertKept(inserted(building("Town hall", "UTC", coordinates, NOW)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "0.1, 0.30000000000000004"})
  default void keepsPositionsOnThePlanToTheLastBit(double x, double y) {
    var floor = inserted(aFloor(inserted(aBuilding())));

    assertKept(inserted(room(floor, Optional.of(new PlanPosition(x, y)), NOW)));
  }

  @ParameterizedTest
  @EnumSource
  default void keepsWhatAFloorSaysOfItsPlan(PlanFormat format) {
    var floor = inserted(aFloor(inserted(aBuilding())));
    var plan = new FloorPlan(format, 20_000, 1, 5 << 20, "ab".repeat(32));

    facilities().update(planned(floor, Optional.of(plan)));
    assertKept(planned(floor, Optional.of(plan)));

    var after = planned(planned(floor, Optional.of(plan)), Optional.empty());
    facilities().update(after);
    assertKept(after);
  }

  private static Floor planned(Floor floor, Optional<FloorPlan> plan) {
    return new Floor(
        floor.id(),
        floor.building(),
        floor.name(),
        floor.level(),
        plan,
        floor.version().next(),
        floor.createdAt(),
        floor.updatedAt());
  }

  @Test
  default void keepsTheLongestTexts() {
    var building =
        inserted(
            new Building(
                new BuildingId(SampleIds.next()),
                "💡".repeat(100),
                "字".repeat(300),
                ZoneId.of("UTC"),
                Optional.empty(),
                new Version(Long.MAX_VALUE - 1),
                NOW,
                NOW));
    var floor = inserted(floor(building, "💡".repeat(100), 300, NOW));
    var room = inserted(aRoom(floor, "字".repeat(100)));

    assertKept(building);
    assertKept(floor);
    assertKept(room);
  }

  @Test
  default void replacesAllThatCanChange() {
    var building = inserted(building("before", "UTC", Optional.of(new Coordinates(1, 2)), NOW));
    var floor = inserted(aFloor(building, 1));
    var room = inserted(room(floor, Optional.of(new PlanPosition(0.5, 0.5)), NOW));
    var second = new Version(2);
    var later = NOW.plusSeconds(1);

    var changedBuilding =
        new Building(
            building.id(),
            "after",
            "here",
            ZoneId.of("Asia/Kathmandu"),
            Optional.empty(),
            second,
            NOW,
            later);
    facilities().update(changedBuilding);
    var changedFloor = new Floor(floor.id(), floor.building(), "after", -1, second, NOW, later);
    facilities().update(changedFloor);
    var changedRoom =
        new Room(
            room.id(),
            room.floor(),
            room.building(),
            "after",
            Optional.empty(),
            second,
            NOW,
            later);
    facilities().update(changedRoom);

    assertKept(changedBuilding);
    assertKept(changedFloor);
    assertKept(changedRoom);
  }

  private static Building building(
      String name, String zone, Optional<Coordinates> coordinates, Instant time) {
    return new Building(
        new BuildingId(SampleIds.next()),
        name,
        name,
        ZoneId.of(zone),
        coordinates,
        Version.FIRST,
        time,
        time);
  }

  private static Floor floor(Building building, String name, int level, Instant time) {
    return new Floor(
        new FloorId(SampleIds.next()), building.id(), name, level, Version.FIRST, time, time);
  }

  private static Room room(Floor floor, Optional<PlanPosition> position, Instant time) {
    return new Room(
        new RoomId(SampleIds.next()),
        floor.id(),
        floor.building(),
        "Room",
        position,
        Version.FIRST,
        time,
        time);
  }

  private void assertKept(Building building) {
    assertThat(facilities().find(building.id())).contains(building);
    assertThat(facilities().buildings(Reach.everywhere(), PageRequest.first(500)).items())
        .contains(building);
  }

  private void assertKept(Floor floor) {
    assertThat(facilities().find(floor.id())).contains(floor);
    assertThat(facilities().floors(floor.building(), PageRequest.first(500)).items())
        .contains(floor);
  }

  private void assertKept(Room room) {
    assertThat(facilities().find(room.id())).contains(room);
    assertThat(facilities().findAndHold(room.id())).contains(room);
    assertThat(facilities().rooms(room.floor(), PageRequest.first(500)).items()).contains(room);
  }
}
