package io.lintel.web.admin.devices;

import io.lintel.application.bridge.DeviceAudit;
import io.lintel.application.device.DeviceService;
import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.device.DeviceRef;
import io.lintel.web.admin.page.Addresses;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.trail.EntryRows;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;
import java.util.Map;

/** Who changed what of a device. */
final class DeviceChangesPage implements RouteGroup {

  private static final String PATH = DeviceRefs.PATH + "/changes";

  private final Screens screens;
  private final DeviceService devices;
  private final DeviceAudit audit;
  private final EntryRows rows;

  DeviceChangesPage(Screens screens, DeviceService devices, DeviceAudit audit, EntryRows rows) {
    this.screens = screens;
    this.devices = devices;
    this.audit = audit;
    this.rows = rows;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, this::list).knowing("cursor", "limit").producing(MediaTypes.HTML));
  }

  private Reply list(Request request) {
    var caller = request.caller();
    var device = devices.get(caller, DeviceRefs.ref(request));
    var path = DeviceRefs.path(device.id()) + "/changes";
    var query = AuditQuery.all(request.page());
    var page = audit.list(caller, new DeviceRef.ById(device.id()), query);
    var next = page.next().map(request::cursor).map(List::of);
    var model =
        new DeviceChangesModel(
            rows.of(caller, page.items()),
            next.map(it -> Addresses.of(path, Map.of("cursor", it))).orElse(null),
            request.query().text("cursor").map(_ -> path).orElse(null));
    var messages = screens.messages(request);
    var heading = DeviceRefs.heading(messages, device, messages.text("trail.changes"));
    return screens.show(request, heading, "devices/changes", model);
  }
}
