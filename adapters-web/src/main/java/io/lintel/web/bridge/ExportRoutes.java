package io.lintel.web.bridge;

import io.lintel.application.bridge.DevicePlaces;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.bridge.transfer.DeviceExport;
import io.lintel.application.device.DeviceService;
import io.lintel.application.facility.PlacePaths;
import io.lintel.application.shared.Caller;
import io.lintel.domain.bridge.DeviceWithStatus;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.shared.Page;
import io.lintel.web.device.DeviceFilters;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.rows.CsvDevices;
import io.lintel.web.rows.NdjsonDevices;
import io.lintel.web.status.StatusQueries;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Devices as files. */
public final class ExportRoutes implements RouteGroup {

  private final DeviceService devices;
  private final DeviceStatusService statuses;
  private final DevicePlaces places;
  private final PlacePaths paths;

  public ExportRoutes(
      DeviceService devices, DeviceStatusService statuses, DevicePlaces places, PlacePaths paths) {
    this.devices = devices;
    this.statuses = statuses;
    this.places = places;
    this.paths = paths;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Route.API + "/exports/devices", this::export)
            .knowing("kind", "tag", "state", "q", "where", "connectivity")
            .knowingAlso(DevicePlaceWish.parameters())
            .producing(MediaTypes.CSV, MediaTypes.NDJSON));
  }

  /** Answers the devices that the request's filters let through as a file. */
  public Reply export(Request request) {
    var caller = request.caller();
    var query = DeviceFilters.of(request);
    var place = DevicePlaceWish.of(request.query()).filter(caller, places);
    var export = new DeviceExport(place.isEmpty() ? ExportRoutes::none : source(request), paths);
    var placed = place.map(query::at).orElse(query);
    return request.answered().equals(MediaTypes.CSV)
        ? reply("text/csv; charset=utf-8", "devices.csv", out -> csv(export, caller, placed, out))
        : reply(MediaTypes.NDJSON, "devices.ndjson", out -> ndjson(export, caller, placed, out));
  }

  private static Page<Device> none(Caller caller, DeviceQuery query) {
    return new Page<>(List.of(), Optional.empty());
  }

  private DeviceExport.Source source(Request request) {
    var status = StatusQueries.filter(request.query());
    return status.anyStatus()
        ? devices::list
        : (caller, query) -> statuses.list(caller, query, status).map(DeviceWithStatus::device);
  }

  private static Reply reply(String mediaType, String name, Reply.Content content) {
    return Reply.streamed(mediaType, content)
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private static void csv(DeviceExport export, Caller caller, DeviceQuery query, OutputStream out) {
    try (var csv = new CsvDevices(out, export.attributeNames(caller, query))) {
      export.export(caller, query, csv);
    }
  }

  private static void ndjson(
      DeviceExport export, Caller caller, DeviceQuery query, OutputStream out) {
    try (var ndjson = new NdjsonDevices(out)) {
      export.export(caller, query, ndjson);
    }
  }
}
