package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.Core;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.SampleIds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceCensusTest {

  private final Core core = new Core();
  private final DeviceCensus census = new DeviceCensus(core.devices(), core.deviceStatuses());

  @Test
  void countsDevicesInUseByPlaceAndConnectivityAndRetiredOnesByStateOnly() {
    var building = core.aBuilding();
    var floor = core.aFloor(building, 0);
    var lobby = core.aRoom(floor, "Lobby");
    var online = core.aDeviceIn(lobby.id().value());
    core.statuses().report(ADA, List.of(report(online.eui(), 1)));
    var _ = core.aDeviceIn(lobby.id().value());
    var retired = core.aDeviceIn(lobby.id().value());
    core.devices().retire(ADA, new DeviceRef.ById(retired.id()), Optional.empty());
    var unplaced = core.aDeviceIn(core.aRoom().id().value());
    core.devices()
        .place(ADA, new DeviceRef.ById(unplaced.id()), Optional.empty(), Optional.empty());

    var counts = census.take(ADA);

    assertThat(counts.everywhere().devices()).isEqualTo(new ConnectivityCounts(2, 1, 0, 0));
    assertThat(counts.everywhere().states())
        .containsEntry("ACTIVE", 3L)
        .containsEntry("RETIRED", 1L);
    assertThat(counts.building(building.id().value()).devices())
        .isEqualTo(new ConnectivityCounts(1, 1, 0, 0));
    assertThat(counts.floor(floor.id().value())).isEqualTo(new ConnectivityCounts(1, 1, 0, 0));
    assertThat(counts.room(lobby.id().value())).isEqualTo(new ConnectivityCounts(1, 1, 0, 0));
    assertThat(counts.unplaced()).isEqualTo(new ConnectivityCounts(1, 0, 0, 0));
    assertThat(counts.building(SampleIds.next()).devices()).isEqualTo(ConnectivityCounts.NONE);
  }

  @Test
  void countsEveryDeviceOnceOverAllPages() {
    var room = core.aRoom().id().value();
    for (int i = 0; i < Page.LARGEST + 1; i++) {
      core.aDeviceIn(room);
    }

    assertThat(census.take(ADA).room(room).total()).isEqualTo(Page.LARGEST + 1);
  }
}
