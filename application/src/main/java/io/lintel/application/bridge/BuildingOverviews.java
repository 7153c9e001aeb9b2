package io.lintel.application.bridge;

import io.lintel.application.bridge.BuildingOverview.OfFloor;
import io.lintel.application.bridge.BuildingOverview.OfRoom;
import io.lintel.application.device.DeviceService;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorService;
import io.lintel.application.facility.RoomService;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceSort;
import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Tells how many devices of a building are heard of, room by room. Costs two look-ups for each
 * {@value Page#LARGEST} devices and one for each floor; remembers a count for each room and no
 * device.
 */
public final class BuildingOverviews {

  private final BuildingService buildings;
  private final FloorService floors;
  private final RoomService rooms;
  private final DeviceService devices;
  private final DeviceStatusService statuses;

  public BuildingOverviews(
      BuildingService buildings,
      FloorService floors,
      RoomService rooms,
      DeviceService devices,
      DeviceStatusService statuses) {
    this.buildings = buildings;
    this.floors = floors;
    this.rooms = rooms;
    this.devices = devices;
    this.statuses = statuses;
  }

  /**
   * @throws io.lintel.domain.shared.NotFound when there is no such building
   */
  public BuildingOverview of(Caller caller, BuildingId id) {
    var building = buildings.get(caller, id);
    var counts = countsByRoom(caller, id);
    var overviews =
        all(page -> floors.list(caller, id, page)).stream()
            .map(floor -> overview(caller, floor, counts))
            .toList();
    return BuildingOverview.of(building, overviews);
  }

  private OfFloor overview(Caller caller, Floor floor, Map<UUID, ConnectivityCounts> counts) {
    var overviews =
        all(page -> rooms.list(caller, floor.id(), page)).stream()
            .map(room ->
                new OfRoom(room, counts.getOrDefault(room.id().value(), ConnectivityCounts.NONE)))
            .toList();
    return OfFloor.of(floor, overviews);
  }

  private Map<UUID, ConnectivityCounts> countsByRoom(Caller caller, BuildingId id) {
    var counts = new HashMap<UUID, ConnectivityCounts>();
    var query =
        DeviceQuery.all(PageRequest.first(Page.LARGEST))
            .at(new PlaceFilter.InBuilding(id.value()))
            .sortedBy(new DeviceSort(DeviceSort.Key.EUI, false));
    while (true) {
      var page = devices.list(caller, query);
      statuses
          .connectivity(caller, page.items())
          .forEach((device, connectivity) ->
              device
                  .placement()
                  .ifPresent(place ->
                      counts.merge(
                          place.room(),
                          ConnectivityCounts.one(connectivity.state()),
                          ConnectivityCounts::plus)));
      if (page.next().isEmpty()) {
        return counts;
      }
      query = query.page(query.page().after(page.next().get()));
    }
  }

  private static <T> List<T> all(Function<PageRequest, Page<T>> list) {
    var found = new ArrayList<T>();
    var request = PageRequest.first(Page.LARGEST);
    while (true) {
      var page = list.apply(request);
      found.addAll(page.items());
      if (page.next().isEmpty()) {
        return found;
      }
      request = request.after(page.next().get());
    }
  }
}
