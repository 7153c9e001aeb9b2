package io.lintel.domain.facility;

import static io.lintel.domain.facility.FacilityFixtures.aBuilding;
import static io.lintel.domain.facility.FacilityFixtures.aFloor;
import static io.lintel.domain.facility.FacilityFixtures.aRoom;
import static io.lintel.domain.facility.FacilityFixtures.moved;
import static io.lintel.domain.facility.FacilityFixtures.renamed;
import static io.lintel.domain.shared.Refusals.assertConflict;
import static io.lintel.domain.shared.Refusals.assertNotFound;
import static io.lintel.domain.shared.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.Stale;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What is refused, and that it then changes nothing. */
interface FacilityRefusalRules extends FacilityRules {

  @Test
  default void refusesIdsThatAreTaken() {
    var building = inserted(aBuilding());
    var floor = inserted(aFloor(building, 0));
    var room = inserted(aRoom(floor));

    assertConflict(Conflict.Reason.ID_TAKEN, () -> facilities().insert(renamed(building, "x")));
    assertConflict(Conflict.Reason.ID_TAKEN, () -> facilities().insert(moved(floor, 5)));
    assertConflict(Conflict.Reason.ID_TAKEN, () -> facilities().insert(renamed(room, "x")));
    assertThat(facilities().find(building.id())).contains(building);
    assertThat(facilities().find(floor.id())).contains(floor);
    assertThat(facilities().find(room.id())).contains(room);
  }

  @Test
  default void refusesALevelThatIsTakenInTheBuilding() {
    var building = inserted(aBuilding());
    inserted(aFloor(building, 0));
    var upper = inserted(aFloor(building, 1));

    assertConflict(Conflict.Reason.LEVEL_TAKEN, () -> facilities().insert(aFloor(building, 0)));
    assertConflict(Conflict.Reason.LEVEL_TAKEN, () -> facilities().update(moved(upper, 0)));
    assertThat(facilities().find(upper.id())).contains(upper);
    assertThat(facilities().countFloors(building.id())).isEqualTo(2);
    inserted(aFloor(inserted(aBuilding()), 0));
  }

  @Test
  default void freesTheLevelOfAFloorThatMovedOrIsGone() {
    var building = inserted(aBuilding());
    var floor = inserted(aFloor(building, 0));

    facilities().update(moved(floor, 1));
    var ground = inserted(aFloor(building, 0));
    facilities().delete(ground.id(), ground.version());

    inserted(aFloor(building, 0));
  }

  @Test
  default void refusesANameThatIsTakenOnTheFloor() {
    var building = inserted(aBuilding());
    var floor = inserted(aFloor(building, 0));
    inserted(aRoom(floor, "Lab"));
    var other = inserted(aRoom(floor, "Store"));

    assertConflict(Conflict.Reason.NAME_TAKEN, () -> facilities().insert(aRoom(floor, "Lab")));
    assertConflict(Conflict.Reason.NAME_TAKEN, () -> facilities().update(renamed(other, "Lab")));
    assertThat(facilities().find(other.id())).contains(other);
    assertThat(facilities().countRooms(floor.id())).isEqualTo(2);
    inserted(aRoom(inserted(aFloor(building, 1)), "Lab"));
  }

  @Test
  default void tellsNamesApartToTheLetter() {
    var floor = inserted(aFloor(inserted(aBuilding())));
    var names =
        List.of(
            "Lab",
            "lab",
            "LAB",
            "L\u00e1b",
            "La\u0301b",
            "L ab",
            "L\u00a0ab",
            "Lab.",
            "Lаb",
            "Lab%");
    names.forEach(name -> inserted(aRoom(floor, name)));

    assertThat(facilities().rooms(floor.id(), PageRequest.first(50)).items())
        .extracting(Room::name)
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  default void takesTheSameNameForSeveralBuildings() {
    inserted(aBuilding("Town hall"));
    inserted(aBuilding("Town hall"));

    assertThat(facilities().buildings(Reach.everywhere(), PageRequest.first(5)).items()).hasSize(2);
  }

  @Test
  default void refusesStaleVersions() {
    var building = inserted(aBuilding());
    var floor = inserted(aFloor(building, 0));
    var room = inserted(aRoom(floor));
    facilities().update(renamed(building, "second"));
    facilities().update(moved(floor, 1));
    facilities().update(renamed(room, "second"));

    assertStale(() -> facilities().update(renamed(building, "late")));
    assertStale(() -> facilities().update(moved(floor, 2)));
    assertStale(() -> facilities().update(renamed(room, "late")));
    assertStale(() -> facilities().delete(room.id(), room.version()));
    facilities().delete(room.id(), room.version().next());
    assertStale(() -> facilities().delete(floor.id(), floor.version()));
    facilities().delete(floor.id(), floor.version().next());
    assertStale(() -> facilities().delete(building.id(), building.version()));
    assertThat(facilities().find(building.id())).contains(renamed(building, "second"));
  }

  @Test
  default void refusesToChangeWhatIsNotThere() {
    var building = inserted(aBuilding());
    var floor = inserted(aFloor(building));
    var noBuilding = aBuilding();
    var noFloor = aFloor(building);
    var noRoom = aRoom(floor);

    assertNotFound("building", () -> facilities().update(renamed(noBuilding, "x")));
    assertNotFound("floor", () -> facilities().update(moved(noFloor, 7)));
    assertNotFound("room", () -> facilities().update(renamed(noRoom, "x")));
    assertNotFound("building", () -> facilities().delete(noBuilding.id(), noBuilding.version()));
    assertNotFound("floor", () -> facilities().delete(noFloor.id(), noFloor.version()));
    assertNotFound("room", () -> facilities().delete(noRoom.id(), noRoom.version()));
  }

  @RepeatedTest(3)
  default void ofSeveralWritersThatReadTheSameVersionOneWins() {
    var building = inserted(aBuilding());

    var race = Race.of(8, i -> facilities().update(renamed(building, "writer " + i)));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(7).hasOnlyElementsOfType(Stale.class);
  }

  @RepeatedTest(3)
  default void ofSeveralRoomsWithOneNameOneGetsIt() {
    var floor = inserted(aFloor(inserted(aBuilding())));

    var race = Race.of(8, _ -> facilities().insert(aRoom(floor, "Lab")));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(7).hasOnlyElementsOfType(Conflict.class);
    assertThat(facilities().countRooms(floor.id())).isEqualTo(1);
  }

  @RepeatedTest(3)
  default void ofSeveralFloorsAtOneLevelOneGetsIt() {
    var building = inserted(aBuilding());

    var race = Race.of(8, _ -> facilities().insert(aFloor(building, 3)));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(7).hasOnlyElementsOfType(Conflict.class);
    assertThat(facilities().countFloors(building.id())).isEqualTo(1);
  }
}
