package io.lintel.domain.facility;

import static io.lintel.domain.facility.FacilityFixtures.aBuilding;
import static io.lintel.domain.facility.FacilityFixtures.aFloor;
import static io.lintel.domain.facility.FacilityFixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;
import io.lintel.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

/** What every {@link FacilityRepository} has to do. */
public abstract class FacilityRepositoryContract extends RegistryContract<FacilityRepository> {

  protected FacilityRepositoryContract() {
    super(FacilityRepository.class, Registry::facilities);
  }

  @Test
  void isEmptyAtFirst() {
    var building = aBuilding();
    var floor = aFloor(building);
    var room = aRoom(floor);

    assertThat(port().find(building.id())).isEmpty();
    assertThat(port().find(floor.id())).isEmpty();
    assertThat(port().find(room.id())).isEmpty();
    assertThat(port().findAndHold(room.id())).isEmpty();
    assertThat(port().buildings(PageRequest.first(1)).items()).isEmpty();
    assertThat(port().floors(building.id(), PageRequest.first(1)).items()).isEmpty();
    assertThat(port().rooms(floor.id(), PageRequest.first(1)).items()).isEmpty();
    assertThat(port().countFloors(building.id())).isZero();
    assertThat(port().countRooms(building.id())).isZero();
    assertThat(port().countRooms(floor.id())).isZero();
  }
}
