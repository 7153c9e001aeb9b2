package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.Intervention;
import io.lintel.application.Stores;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.status.StatusStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BuildingOverviewsTest {

  private final AtomicInteger registryLookUps = new AtomicInteger();
  private final AtomicInteger statusLookUps = new AtomicInteger();
  private final Core core =
      new Core(
          Stores.inMemory()
              .withDevices(it ->
                  Intervention.before(
                      DeviceRepository.class, it, "list", registryLookUps::incrementAndGet))
              .withStatuses(it ->
                  Intervention.before(
                      StatusStore.class, it, "connectivity", statusLookUps::incrementAndGet)));
  private final BuildingOverviews overviews =
      new BuildingOverviews(
          core.buildings(), core.floors(), core.rooms(), core.devices(), core.deviceStatuses());

  @Test
  void countsRollUpFromRoomsToFloorsToTheBuilding() {
    var building = core.aBuilding();
    var upper = core.aFloor(building, 1);
    var lower = core.aFloor(building, 0);
    var lobby = core.aRoom(lower, "Lobby");
    var kitchen = core.aRoom(lower, "Kitchen");
    var attic = core.aRoom(upper, "Attic");
    for (var room : List.of(lobby, lobby, attic)) {
      var device = core.aDeviceIn(room.id().value());
      core.statuses().report(ADA, List.of(report(device.eui(), 1)));
    }
    var retired = core.aDeviceIn(lobby.id().value());
    core.devices().retire(ADA, new DeviceRef.ById(retired.id()), Optional.empty());
    var _ = core.aDeviceIn(lobby.id().value());
    var _ = core.aDeviceIn(core.aRoom().id().value());

    var overview = overviews.of(ADA, building.id());

    assertThat(overview.building()).isEqualTo(building);
    assertThat(overview.devices()).isEqualTo(new ConnectivityCounts(1, 3, 0, 0));
    assertThat(overview.floors())
        .extracting(BuildingOverview.OfFloor::floor)
        .containsExactly(lower, upper);
    assertThat(overview.floors().getFirst().devices())
        .isEqualTo(new ConnectivityCounts(1, 2, 0, 0));
    assertThat(overview.floors().getFirst().rooms())
        .containsExactly(
            new BuildingOverview.OfRoom(kitchen, new ConnectivityCounts(0, 0, 0, 0)),
            new BuildingOverview.OfRoom(lobby, new ConnectivityCounts(1, 2, 0, 0)));
    assertThat(overview.floors().getLast().devices().total()).isEqualTo(1);
  }

  @Test
  void lookUpsGrowWithPagesAndNotWithDevices() {
    var building = core.aBuilding();
    var room = core.aRoom(core.aFloor(building, 0), "Hall");
    for (int i = 0; i < Page.LARGEST + 1; i++) {
      core.aDeviceIn(room.id().value());
    }

    var overview = overviews.of(ADA, building.id());

    assertThat(overview.devices().neverSeen()).isEqualTo(Page.LARGEST + 1);
    assertThat(registryLookUps).hasValue(2);
    assertThat(statusLookUps).hasValue(2);
  }

  @Test
  void anEmptyBuildingHasNothingToCount() {
    var overview = overviews.of(ADA, core.aBuilding().id());

    assertThat(overview.floors()).isEmpty();
    assertThat(overview.devices().total()).isZero();
  }

  @Test
  void thereIsNoOverviewOfABuildingThatDoesNotExist() {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> overviews.of(ADA, new BuildingId(SampleIds.next())));
  }
}
