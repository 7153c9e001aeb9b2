package io.lintel.web.bridge;

import io.lintel.application.bridge.BuildingOverview;
import io.lintel.application.bridge.ConnectivityCounts;
import java.util.List;

/** An overview as it is answered. */
record OverviewJson(String id, String name, CountsJson devices, List<FloorJson> floors) {

  /** How many devices, by connectivity. */
  record CountsJson(long total, long neverSeen, long online, long late, long offline) {

    static CountsJson of(ConnectivityCounts counts) {
      return new CountsJson(
          counts.total(), counts.neverSeen(), counts.online(), counts.late(), counts.offline());
    }
  }

  /** A floor of it. */
  record FloorJson(String id, String name, int level, CountsJson devices, List<RoomJson> rooms) {

    static FloorJson of(BuildingOverview.OfFloor overview) {
      var floor = overview.floor();
      return new FloorJson(
          floor.id().toString(),
          floor.name(),
          floor.level(),
          CountsJson.of(overview.devices()),
          overview.rooms().stream().map(RoomJson::of).toList());
    }
  }

  /** A room of it. */
  record RoomJson(String id, String name, CountsJson devices) {

    static RoomJson of(BuildingOverview.OfRoom overview) {
      var room = overview.room();
      return new RoomJson(room.id().toString(), room.name(), CountsJson.of(overview.devices()));
    }
  }

  static OverviewJson of(BuildingOverview overview) {
    var building = overview.building();
    return new OverviewJson(
        building.id().toString(),
        building.name(),
        CountsJson.of(overview.devices()),
        overview.floors().stream().map(FloorJson::of).toList());
  }
}
