package io.lintel.web.bridge;

import io.lintel.application.bridge.DeviceAudit;
import io.lintel.web.audit.AuditJson;
import io.lintel.web.audit.AuditQueries;
import io.lintel.web.device.DeviceRefs;
import io.lintel.web.device.DeviceRoutes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** Who changed what of a device. */
final class DeviceAuditRoutes implements RouteGroup {

  private final DeviceAudit audit;

  DeviceAuditRoutes(DeviceAudit audit) {
    this.audit = audit;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(DeviceRoutes.ONE + "/audit", this::list)
            .knowing("limit", "cursor")
            .knowingAlso(AuditQueries.parametersOfAThing()));
  }

  private Reply list(Request request) {
    var query = AuditQueries.of(request.query(), request.page());
    return request.reply(
        audit.list(request.caller(), DeviceRefs.of(request), query), AuditJson::of);
  }
}
