package io.lintel.domain.shared;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.facility.FacilityFixtures.aBuilding;
import static io.lintel.domain.facility.FacilityFixtures.aFloor;
import static io.lintel.domain.facility.FacilityFixtures.aRoom;
import static io.lintel.domain.facility.FacilityFixtures.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.device.Placement;
import io.lintel.domain.facility.Room;
import io.lintel.domain.registry.RegistryRules;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** No device is ever in a room that is gone, though no foreign key says so. */
interface HeldRoomRules extends RegistryRules {

  @RepeatedTest(10)
  default void noDeviceIsInADeletedRoom() {
    var room = aRoomToPlaceIn();

    var race =
        Race.of(
            List.of(() -> place(room, () -> {}), () -> delete(room), () -> place(room, () -> {})));

    assertThat(race.failures()).hasOnlyElementsOfTypes(NotFound.class, Conflict.class);
    assertNoDeviceIsNowhere(room);
  }

  @Test
  default void whoWantsToDeleteAHeldRoomWaits() {
    var room = aRoomToPlaceIn();
    var held = new CountDownLatch(1);
    var deleted = new CountDownLatch(1);

    var race =
        Race.of(
            List.of(
                () ->
                    place(
                        room,
                        () -> {
                          held.countDown();
                          Race.await(deleted, 200); // in vain, because the room is held
                        }),
                () -> {
                  Race.await(held, 30_000);
                  delete(room);
                  deleted.countDown();
                }));

    assertThat(race.failures()).hasSize(1).hasOnlyElementsOfType(Conflict.class);
    assertThat(store().facilities().find(room.id())).contains(room);
    assertThat(devicesIn(room)).isEqualTo(1);
  }

  @Test
  default void severalPlaceIntoOneRoomAtOnce() {
    var room = aRoomToPlaceIn();

    var race = Race.of(6, _ -> place(room, () -> {}));

    assertThat(race.failures()).isEmpty();
    assertThat(devicesIn(room)).isEqualTo(6);
  }

  @Test
  default void aHeldRoomCanBeHeldAgainAndChangedByWhoHoldsIt() {
    var room = aRoomToPlaceIn();

    store()
        .unitOfWork()
        .execute(() -> {
          store().facilities().findAndHold(room.id());
          store().facilities().findAndHold(room.id());
          store().facilities().update(renamed(room, "changed"));
          assertThat(store().facilities().findAndHold(room.id()))
              .contains(renamed(room, "changed"));
        });

    assertThat(store().facilities().find(room.id())).contains(renamed(room, "changed"));
  }

  @Test
  default void aRoomIsFreeWhenTheUnitHasEnded() {
    var room = aRoomToPlaceIn();
    store().unitOfWork().execute(() -> store().facilities().findAndHold(room.id()));
    store().facilities().findAndHold(room.id()); // without a unit it holds nothing

    var race = Race.of(List.of(() -> delete(room)));

    assertThat(race.failures()).isEmpty();
    assertThat(store().facilities().find(room.id())).isEmpty();
  }

  private Room aRoomToPlaceIn() {
    var building = aBuilding();
    var floor = aFloor(building);
    var room = aRoom(floor);
    store().facilities().insert(building);
    store().facilities().insert(floor);
    store().facilities().insert(room);
    return room;
  }

  private void place(Room room, Runnable holding) {
    store()
        .unitOfWork()
        .execute(() -> {
          var found =
              store()
                  .facilities()
                  .findAndHold(room.id())
                  .orElseThrow(() -> new NotFound("room", room.id()));
          holding.run();
          var placement =
              new Placement(found.id().value(), found.floor().value(), found.building().value());
          store().devices().insert(aDevice().at(placement).build());
        });
  }

  private void delete(Room room) {
    store()
        .unitOfWork()
        .execute(() -> {
          store().facilities().delete(room.id(), room.version());
          if (devicesIn(room) > 0) {
            throw new Conflict(Conflict.Reason.NOT_EMPTY, "There are devices in the room");
          }
        });
  }

  private long devicesIn(Room room) {
    return store().devices().count(new PlaceFilter.InRoom(room.id().value()));
  }

  private void assertNoDeviceIsNowhere(Room room) {
    if (store().facilities().find(room.id()).isEmpty()) {
      assertThat(devicesIn(room)).isZero();
    }
  }
}
