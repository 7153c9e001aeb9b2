package io.lintel.web.bridge;

import io.lintel.application.bridge.DevicePlaces;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.device.DeviceService;
import io.lintel.domain.bridge.DeviceWithStatus;
import io.lintel.domain.device.PlaceFilter;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Page;
import io.lintel.domain.status.LastSeen;
import io.lintel.web.device.DeviceFilters;
import io.lintel.web.device.DeviceJson;
import io.lintel.web.device.DeviceRoutes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.status.StatusQueries;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The list of devices: all, or those in a building, on a floor, in a room; with status if wished.
 */
public final class DeviceListRoutes implements RouteGroup {

  private static final String IN_BUILDING = Route.API + "/buildings/{buildingId}/devices";
  private static final String ON_FLOOR = Route.API + "/floors/{floorId}/devices";
  private static final String IN_ROOM = Route.API + "/rooms/{roomId}/devices";

  private final DeviceService devices;
  private final DeviceStatusService statuses;
  private final DevicePlaces places;

  public DeviceListRoutes(
      DeviceService devices, DeviceStatusService statuses, DevicePlaces places) {
    this.devices = devices;
    this.statuses = statuses;
    this.places = places;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        route(DeviceRoutes.ALL, this::all, DevicePlaceWish.parameters()),
        route(IN_BUILDING, this::inBuilding, "floor", "room"),
        route(ON_FLOOR, this::onFloor, "room"),
        route(IN_ROOM, this::inRoom));
  }

  private static Route route(String path, Route.Action action, String... narrower) {
    return Route.get(path, action)
        .knowing("limit", "cursor", "kind", "tag", "state", "q", "sort", "include")
        .knowingAlso("where", "connectivity")
        .knowingAlso(narrower);
  }

  private Reply all(Request request) {
    return list(request, DevicePlaceWish.of(request.query()).filter(request.caller(), places));
  }

  private Reply inBuilding(Request request) {
    var building = request.pathUuid("building", "buildingId");
    places.requireBuilding(request.caller(), building);
    return within(request, Optional.of(building), request.query().uuid("floor"));
  }

  private Reply onFloor(Request request) {
    var floor = request.pathUuid("floor", "floorId");
    places.requireFloor(request.caller(), floor);
    return within(request, Optional.empty(), Optional.of(floor));
  }

  private Reply inRoom(Request request) {
    var room = request.pathUuid("room", "roomId");
    places.requireRoom(request.caller(), room);
    return list(request, Optional.of(new PlaceFilter.InRoom(room)));
  }

  private Reply within(Request request, Optional<UUID> building, Optional<UUID> floor) {
    var room = request.query().uuid("room");
    return list(request, places.within(request.caller(), building, floor, room));
  }

  private Reply list(Request request, Optional<PlaceFilter> place) {
    boolean withStatus = request.query().one("include", DeviceListRoutes::status).orElse(false);
    var lastSeen = request.query().text("sort").flatMap(DeviceListRoutes::lastSeen);
    var query = lastSeen.isPresent() ? DeviceFilters.unsorted(request) : DeviceFilters.of(request);
    var status = StatusQueries.filter(request.query());
    if (place.isEmpty()) {
      return request.reply(new Page<DeviceJson>(List.of(), Optional.empty()), json -> json);
    }
    var there = query.at(place.get());
    if (lastSeen.isPresent()) {
      var page = statuses.listByLastSeen(request.caller(), there, status, lastSeen.get());
      return reply(request, page, withStatus);
    }
    if (withStatus || !status.anyStatus()) {
      return reply(request, statuses.list(request.caller(), there, status), withStatus);
    }
    return request.reply(devices.list(request.caller(), there), DeviceJson::of);
  }

  private static Optional<LastSeen.Order> lastSeen(String sort) {
    return switch (sort) {
      case "lastSeenAt" -> Optional.of(LastSeen.Order.OLDEST_FIRST);
      case "-lastSeenAt" -> Optional.of(LastSeen.Order.LATEST_FIRST);
      default -> Optional.empty();
    };
  }

  private static Reply reply(Request request, Page<DeviceWithStatus> page, boolean withStatus) {
    return withStatus
        ? request.reply(page, DeviceWithStatusJson::of)
        : request.reply(page, both -> DeviceJson.of(both.device()));
  }

  private static boolean status(String text) {
    if (!text.equals("status")) {
      throw new Invalid("include", "must be status");
    }
    return true;
  }
}
