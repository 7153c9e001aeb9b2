package io.lintel.web.admin.places;

import io.lintel.application.bridge.Census;
import io.lintel.application.bridge.ConnectivityCounts;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorService;
import io.lintel.application.facility.RoomService;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.web.admin.census.RecentCensus;
import io.lintel.web.admin.page.Addresses;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The buildings, and each with its tree of floors and rooms. */
public final class BuildingPage implements RouteGroup {

  private final Screens screens;
  private final BuildingService buildings;
  private final FloorService floors;
  private final RoomService rooms;
  private final RecentCensus recent;

  BuildingPage(
      Screens screens,
      BuildingService buildings,
      FloorService floors,
      RoomService rooms,
      RecentCensus recent) {
    this.screens = screens;
    this.buildings = buildings;
    this.floors = floors;
    this.rooms = rooms;
    this.recent = recent;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PlaceAddresses.BUILDINGS, this::list)
            .knowing("cursor", "limit")
            .producing(MediaTypes.HTML),
        Route.get(PlaceAddresses.BUILDING, this::show).producing(MediaTypes.HTML),
        Route.get(PlaceAddresses.BUILDING + "/live", this::live).producing(MediaTypes.HTML));
  }

  private Reply list(Request request) {
    var census = census();
    var page = buildings.list(request.caller(), request.page());
    var model =
        new BuildingListModel(
            page.items().stream()
                .map(it ->
                    new BuildingListModel.Row(
                        it,
                        census.map(all -> all.building(it.id().value()).devices()).orElse(null)))
                .toList(),
            page.next()
                .map(it ->
                    Addresses.of(
                        PlaceAddresses.BUILDINGS, Map.of("cursor", List.of(request.cursor(it)))))
                .orElse(null),
            request.query().text("cursor").map(_ -> PlaceAddresses.BUILDINGS).orElse(null));
    var heading = Heading.of(Area.BUILDINGS, screens.messages(request).text(Area.BUILDINGS));
    return screens.show(request, heading, "places/buildings", model);
  }

  private Reply show(Request request) {
    var model = model(request);
    return screens.show(request, heading(request, model), "places/building", model);
  }

  /** The tree as it is now. */
  private Reply live(Request request) {
    var model = model(request);
    return screens.part(request, heading(request, model), "places/tree", model);
  }

  private Heading heading(Request request, BuildingModel model) {
    return PlaceAddresses.below(screens.messages(request), model.building().name())
        .in(model.building().timeZone());
  }

  private Optional<Census> census() {
    return recent.latest().map(RecentCensus.Taken::census);
  }

  private BuildingModel model(Request request) {
    var caller = request.caller();
    var id = PlaceAddresses.building(request);
    var building = buildings.get(caller, id);
    var census = census();
    var roomsOf = allRooms(request, id);
    var tree =
        all(page -> floors.list(caller, id, page)).stream()
            .map(floor -> ofFloor(floor, roomsOf.getOrDefault(floor.id(), List.of()), census))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(tree);
    return new BuildingModel(
        building, census.map(it -> it.building(id.value()).devices()).orElse(null), tree);
  }

  private Map<io.lintel.domain.facility.FloorId, List<Room>> allRooms(
      Request request, BuildingId id) {
    return all(page -> rooms.list(request.caller(), id, page)).stream()
        .collect(Collectors.groupingBy(Room::floor));
  }

  private static BuildingModel.OfFloor ofFloor(
      Floor floor, List<Room> rooms, Optional<Census> census) {
    return new BuildingModel.OfFloor(
        floor,
        census.map(it -> it.floor(floor.id().value())).orElse(ConnectivityCounts.NONE),
        rooms.stream()
            .map(room ->
                new BuildingModel.OfRoom(
                    room,
                    census.map(it -> it.room(room.id().value())).orElse(ConnectivityCounts.NONE)))
            .toList());
  }

  private static <T> List<T> all(Function<PageRequest, Page<T>> pages) {
    var all = new ArrayList<T>();
    var request = Optional.of(PageRequest.first(Page.LARGEST));
    while (request.isPresent()) {
      var page = pages.apply(request.get());
      all.addAll(page.items());
      request = page.next().map(PageRequest.first(Page.LARGEST)::after);
    }
    return all;
  }
}
