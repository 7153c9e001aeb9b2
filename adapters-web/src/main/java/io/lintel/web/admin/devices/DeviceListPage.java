package io.lintel.web.admin.devices;

import io.lintel.application.bridge.Census;
import io.lintel.application.bridge.DevicePlaces;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.device.KindService;
import io.lintel.application.facility.PlacePaths;
import io.lintel.domain.bridge.DeviceWithStatus;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Placement;
import io.lintel.domain.facility.PlacePath;
import io.lintel.domain.shared.Page;
import io.lintel.domain.status.LastSeen;
import io.lintel.web.admin.census.RecentCensus;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.bridge.DevicePlaceWish;
import io.lintel.web.bridge.ExportRoutes;
import io.lintel.web.device.DeviceFilters;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.status.StatusQueries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of devices: searched, filtered, sorted, and led on page by page. */
public final class DeviceListPage implements RouteGroup {

  private final Screens screens;
  private final DeviceStatusService statuses;
  private final DevicePlaces places;
  private final PlacePaths paths;
  private final KindService kinds;
  private final ChoiceFinder choices;
  private final RecentCensus recent;
  private final ExportRoutes export;

  DeviceListPage(
      Screens screens,
      DeviceStatusService statuses,
      DevicePlaces places,
      PlacePaths paths,
      KindService kinds,
      ChoiceFinder choices,
      RecentCensus recent,
      ExportRoutes export) {
    this.screens = screens;
    this.statuses = statuses;
    this.places = places;
    this.paths = paths;
    this.kinds = kinds;
    this.choices = choices;
    this.recent = recent;
    this.export = export;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Area.DEVICES.path(), this::list)
            .knowing(ListAddress.names())
            .producing(MediaTypes.HTML),
        Route.get(Area.DEVICES.path() + "/export", export::export)
            .knowing(ListAddress.names())
            .producing(MediaTypes.CSV, MediaTypes.NDJSON));
  }

  private Reply list(Request request) {
    var address = ListAddress.of(request.query());
    if (address.value("building").equals("none")) {
      return screens.leadTo(address.with("building", "").with("placed", "false").text());
    }
    if (ListAddress.isWordy(request.query())) {
      return screens.leadTo(address.text());
    }
    var messages = screens.messages(request);
    var heading = Heading.of(Area.DEVICES, messages.text(Area.DEVICES));
    var all = kinds.list(request.caller());
    var census = recent.latest().map(RecentCensus.Taken::census);
    var page = page(request);
    var columns = Column.all(all);
    var model =
        new DeviceListModel(
            address,
            choices.find(request.caller(), address, all, census, messages),
            ChoiceFinder.tally(address, census).map(Census.Tally::devices).orElse(null),
            Column.chosen(address.values("column"), columns),
            columns,
            rows(request, page, all),
            page.next()
                .map(request::cursor)
                .map(it -> address.with(ListAddress.CURSOR, it).text())
                .orElse(null),
            request.query().text(ListAddress.CURSOR).map(_ -> address.text()).orElse(null));
    return screens.show(request, heading, "devices/list", model);
  }

  private Page<DeviceWithStatus> page(Request request) {
    var caller = request.caller();
    var order = request.query().text("sort").flatMap(DeviceListPage::lastSeen);
    var query = order.isPresent() ? DeviceFilters.unsorted(request) : DeviceFilters.of(request);
    var status = StatusQueries.filter(request.query());
    return DevicePlaceWish.of(request.query())
        .filter(caller, places)
        .map(query::at)
        .map(there ->
            order
                .map(it -> statuses.listByLastSeen(caller, there, status, it))
                .orElseGet(() -> statuses.list(caller, there, status)))
        .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
  }

  private static Optional<LastSeen.Order> lastSeen(String sort) {
    return switch (sort) {
      case "lastSeenAt" -> Optional.of(LastSeen.Order.OLDEST_FIRST);
      case "-lastSeenAt" -> Optional.of(LastSeen.Order.LATEST_FIRST);
      default -> Optional.empty();
    };
  }

  private List<DeviceRow> rows(Request request, Page<DeviceWithStatus> page, List<Kind> all) {
    var ofKey = all.stream().collect(Collectors.toMap(Kind::key, Function.identity()));
    var rooms =
        page.items().stream()
            .flatMap(it -> it.device().placement().map(Placement::room).stream())
            .collect(Collectors.toSet());
    var named = paths.of(request.caller(), rooms);
    return page.items().stream().map(it -> row(it, ofKey, named)).toList();
  }

  private static DeviceRow row(
      DeviceWithStatus both, Map<KindKey, Kind> kinds, Map<UUID, PlacePath> paths) {
    var device = both.device();
    return new DeviceRow(
        device,
        both.status(),
        device.placement().map(Placement::room).map(paths::get).orElse(null),
        device.kind().map(kinds::get).orElse(null));
  }
}
