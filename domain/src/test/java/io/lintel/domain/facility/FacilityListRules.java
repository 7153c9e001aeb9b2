package io.lintel.domain.facility;

import static io.lintel.domain.facility.FacilityFixtures.aBuilding;
import static io.lintel.domain.facility.FacilityFixtures.aFloor;
import static io.lintel.domain.facility.FacilityFixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Pages;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Samples;
import io.lintel.domain.shared.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of lists, and their pages. */
interface FacilityListRules extends FacilityRules {

  /** Out of order, some equal but for their case. */
  List<String> NAMES =
      Stream.concat(
              Stream.of("b", "B", "a", "10", "9", "A b", "a-b", "ab", "AB", "ä", "～", "💡", "中"),
              Samples.NAMES.stream())
          .toList();

  @Test
  default void listsBuildingsByNameWithoutRegardToCase() {
    var all =
        Stream.concat(NAMES.stream(), Stream.of("same", "same", "Same"))
            .map(name -> inserted(aBuilding(name)))
            .sorted(
                Comparator.comparing(
                        (Building building) -> Texts.sortKey(building.name()), Texts::compare)
                    .thenComparing(building -> building.id().toString()))
            .toList();

    for (int limit : new int[] {1, 4, 500}) {
      assertThat(Pages.walk(limit, page -> facilities().buildings(Reach.everywhere(), page)))
          .containsExactlyElementsOf(all);
    }
  }

  @Test
  default void listsTheBuildingsThatAReachCoversAndNoOthers() {
    var seen = Stream.of("a", "c", "e", "g").map(name -> inserted(aBuilding(name))).toList();
    Stream.of("b", "d", "f").forEach(name -> inserted(aBuilding(name)));
    var reach = Reach.of(seen.stream().map(building -> building.id().value()).toList());

    for (int limit : new int[] {1, 3, 500}) {
      assertThat(Pages.walk(limit, page -> facilities().buildings(reach, page)))
          .containsExactlyElementsOf(seen);
    }
    assertThat(facilities().buildings(Reach.of(List.of()), PageRequest.first(5)).items()).isEmpty();
  }

  @Test
  default void listsRoomsByNameWithoutRegardToCase() {
    var building = inserted(aBuilding());
    var floor = inserted(aFloor(building, 0));
    inserted(aRoom(inserted(aFloor(building, 1))));
    var all =
        NAMES.stream()
            .distinct()
            .map(name -> inserted(aRoom(floor, name)))
            .sorted(
                Comparator.comparing((Room room) -> Texts.sortKey(room.name()), Texts::compare)
                    .thenComparing(room -> room.id().toString()))
            .toList();

    for (int limit : new int[] {1, 4, 500}) {
      assertThat(Pages.walk(limit, page -> facilities().rooms(floor.id(), page)))
          .containsExactlyElementsOf(all);
    }
  }

  @Test
  default void listsFloorsFromTheLowest() {
    var building = inserted(aBuilding());
    inserted(aFloor(inserted(aBuilding()), 1));
    Stream.of(10, 2, -1, 300, 0, -100, -10, 1).forEach(level -> inserted(aFloor(building, level)));

    for (int limit : new int[] {1, 3, 8, 500}) {
      assertThat(Pages.walk(limit, page -> facilities().floors(building.id(), page)))
          .extracting(Floor::level)
          .containsExactly(-100, -10, -1, 0, 1, 2, 10, 300);
    }
  }

  @Test
  default void aPlaceThatIsNotThereHoldsNothing() {
    var building = inserted(aBuilding());
    inserted(aRoom(inserted(aFloor(building))));
    var nowhere = aFloor(aBuilding());

    assertThat(facilities().floors(nowhere.building(), PageRequest.first(5)).items()).isEmpty();
    assertThat(facilities().rooms(nowhere.id(), PageRequest.first(5)).items()).isEmpty();
    assertThat(facilities().countFloors(nowhere.building())).isZero();
    assertThat(facilities().countRooms(nowhere.building())).isZero();
    assertThat(facilities().countRooms(nowhere.id())).isZero();
  }

  @Test
  default void showsWhatStaysOnceThoughOthersComeAndGo() {
    var floor = inserted(aFloor(inserted(aBuilding())));
    var staying = new ArrayList<Room>();
    store()
        .unitOfWork()
        .execute(() ->
            IntStream.range(0, 20)
                .forEach(i -> staying.add(inserted(aRoom(floor, "Room %02d".formatted(i))))));
    var walking = new AtomicBoolean(true);

    var race =
        Race.of(
            List.of(
                () -> {
                  try {
                    for (int walk = 0; walk < 5; walk++) {
                      var seen = Pages.walk(3, page -> facilities().rooms(floor.id(), page));
                      assertThat(seen.stream().filter(staying::contains))
                          .containsExactlyElementsOf(staying);
                    }
                  } finally {
                    walking.set(false);
                  }
                },
                () -> {
                  while (walking.get()) {
                    comeAndGo(floor);
                  }
                }));

    assertThat(race.failures()).isEmpty();
  }

  private void comeAndGo(Floor floor) {
    var comers = new ArrayList<Room>();
    store()
        .unitOfWork()
        .execute(() ->
            IntStream.range(0, 20)
                .forEach(i -> comers.add(inserted(aRoom(floor, "room %02d".formatted(i))))));
    comers.forEach(room -> facilities().delete(room.id(), room.version()));
  }

  @Test
  default void listsTheRoomsOfABuildingByNameOverAllFloors() {
    var building = inserted(aBuilding());
    var ground = inserted(aFloor(building));
    var first = inserted(aFloor(building, 1));
    var office = inserted(aRoom(first, "Office"));
    var attic = inserted(aRoom(first, "attic"));
    var lobby = inserted(aRoom(ground, "Lobby"));
    var _ = inserted(aRoom(inserted(aFloor(inserted(aBuilding())))));

    var page = facilities().rooms(building.id(), PageRequest.first(2));
    assertThat(page.items()).containsExactly(attic, lobby);
    var rest = facilities().rooms(building.id(), new PageRequest(2, page.next()));
    assertThat(rest.items()).containsExactly(office);
    assertThat(rest.next()).isEmpty();
    assertThat(facilities().rooms(aBuilding().id(), PageRequest.first(2)).items()).isEmpty();
  }

  @Test
  default void goesOnBehindAPlaceThatIsGone() {
    var gone = inserted(aBuilding("b"));
    inserted(aBuilding("a"));
    var behind = inserted(aBuilding("B"));
    facilities().delete(gone.id(), gone.version());

    assertThat(
            facilities()
                .buildings(Reach.everywhere(), PageRequest.first(5).after(gone.cursor()))
                .items())
        .containsExactly(behind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ground", "1.5", "0x1", "99999999999", "1; drop table floors"})
  default void refusesACursorThatIsNoLevel(String text) {
    var building = inserted(aBuilding());
    var page = PageRequest.first(1).after(new Cursor(text, SampleIds.next()));

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> facilities().floors(building.id(), page));
  }
}
