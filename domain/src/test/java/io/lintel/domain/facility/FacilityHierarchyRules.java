package io.lintel.domain.facility;

import static io.lintel.domain.facility.FacilityFixtures.aBuilding;
import static io.lintel.domain.facility.FacilityFixtures.aFloor;
import static io.lintel.domain.facility.FacilityFixtures.aRoom;
import static io.lintel.domain.shared.Refusals.assertConflict;
import static io.lintel.domain.shared.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Reach;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Each floor has its building and each room its floor. */
interface FacilityHierarchyRules extends FacilityRules {

  @Test
  default void refusesAFloorWithoutItsBuilding() {
    var floor = aFloor(aBuilding());

    assertNotFound("building", () -> facilities().insert(floor));
    assertThat(facilities().find(floor.id())).isEmpty();
  }

  @Test
  default void refusesARoomWithoutItsFloor() {
    var room = aRoom(aFloor(inserted(aBuilding())));

    assertNotFound("floor", () -> facilities().insert(room));
    assertThat(facilities().find(room.id())).isEmpty();
  }

  @Test
  default void refusesToDeleteABuildingThatHasFloors() {
    var building = inserted(aBuilding());
    var floor = inserted(aFloor(building));

    assertConflict(
        Conflict.Reason.NOT_EMPTY, () -> facilities().delete(building.id(), building.version()));
    assertThat(facilities().find(building.id())).contains(building);
    assertThat(facilities().find(floor.id())).contains(floor);
  }

  @Test
  default void refusesToDeleteAFloorThatHasRooms() {
    var floor = inserted(aFloor(inserted(aBuilding())));
    var room = inserted(aRoom(floor));

    assertConflict(
        Conflict.Reason.NOT_EMPTY, () -> facilities().delete(floor.id(), floor.version()));
    assertThat(facilities().find(floor.id())).contains(floor);
    assertThat(facilities().find(room.id())).contains(room);
  }

  @Test
  default void deletesFromTheInsideOut() {
    var building = inserted(aBuilding());
    var floor = inserted(aFloor(building));
    var room = inserted(aRoom(floor));

    facilities().delete(room.id(), room.version());
    facilities().delete(floor.id(), floor.version());
    facilities().delete(building.id(), building.version());

    assertThat(facilities().find(room.id())).isEmpty();
    assertThat(facilities().find(floor.id())).isEmpty();
    assertThat(facilities().find(building.id())).isEmpty();
    assertThat(facilities().buildings(Reach.everywhere(), PageRequest.first(1)).items()).isEmpty();
  }

  @Test
  default void countsWhatPlacesHold() {
    var building = inserted(aBuilding());
    var ground = inserted(aFloor(building, 0));
    var first = inserted(aFloor(building, 1));
    inserted(aFloor(building, 2));
    inserted(aRoom(ground));
    inserted(aRoom(ground));
    inserted(aRoom(first));
    var other = inserted(aFloor(inserted(aBuilding())));
    inserted(aRoom(other));

    assertThat(facilities().countFloors(building.id())).isEqualTo(3);
    assertThat(facilities().countRooms(building.id())).isEqualTo(3);
    assertThat(facilities().countRooms(ground.id())).isEqualTo(2);
    assertThat(facilities().countRooms(other.id())).isEqualTo(1);
  }

  @Test
  default void aFloorNeverMovesToAnotherBuilding() {
    var floor = inserted(aFloor(inserted(aBuilding())));
    var elsewhere = inserted(aBuilding());

    facilities()
        .update(
            new Floor(
                floor.id(),
                elsewhere.id(),
                "renamed",
                floor.level(),
                floor.version().next(),
                floor.createdAt(),
                floor.updatedAt()));

    assertThat(facilities().find(floor.id()))
        .hasValueSatisfying(found -> {
          assertThat(found.name()).isEqualTo("renamed");
          assertThat(found.building()).isEqualTo(floor.building());
        });
    assertThat(facilities().countFloors(elsewhere.id())).isZero();
  }

  @Test
  default void aRoomNeverMovesToAnotherFloor() {
    var building = inserted(aBuilding());
    var room = inserted(aRoom(inserted(aFloor(building, 0))));
    var elsewhere = inserted(aFloor(inserted(aBuilding()), 1));

    facilities()
        .update(
            new Room(
                room.id(),
                elsewhere.id(),
                elsewhere.building(),
                "renamed",
                room.position(),
                room.version().next(),
                room.createdAt(),
                room.updatedAt()));

    assertThat(facilities().find(room.id()))
        .hasValueSatisfying(found -> {
          assertThat(found.name()).isEqualTo("renamed");
          assertThat(found.floor()).isEqualTo(room.floor());
          assertThat(found.building()).isEqualTo(room.building());
        });
    assertThat(facilities().countRooms(elsewhere.id())).isZero();
  }

  @RepeatedTest(5)
  default void noRoomIsOnAFloorThatIsBeingDeleted() {
    var floor = inserted(aFloor(inserted(aBuilding())));
    var room = aRoom(floor);

    var race =
        Race.of(
            List.of(
                () -> facilities().insert(room),
                () -> facilities().delete(floor.id(), floor.version())));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(1).hasOnlyElementsOfType(LintelException.class);
    assertThat(facilities().find(room.id()).isPresent())
        .isEqualTo(facilities().find(floor.id()).isPresent());
  }

  @RepeatedTest(5)
  default void noFloorIsInABuildingThatIsBeingDeleted() {
    var building = inserted(aBuilding());
    var floor = aFloor(building);

    var race =
        Race.of(
            List.of(
                () -> facilities().insert(floor),
                () -> facilities().delete(building.id(), building.version())));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(1).hasOnlyElementsOfType(LintelException.class);
    assertThat(facilities().find(floor.id()).isPresent())
        .isEqualTo(facilities().find(building.id()).isPresent());
  }
}
