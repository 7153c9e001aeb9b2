package io.lintel.web.bridge;

import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.device.DeviceService;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.StatusQuery;
import io.lintel.web.device.DeviceRefs;
import io.lintel.web.device.DeviceRoutes;
import io.lintel.web.http.ProblemException;
import io.lintel.web.http.ProblemType;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.status.FieldChanges;
import io.lintel.web.status.StatusJson;
import io.lintel.web.status.StatusQueries;
import java.util.List;

/** The status of one device, and the end of both. */
public final class DeviceStatusRoutes implements RouteGroup {

  private static final String STATUS = DeviceRoutes.ONE + "/status";

  private final DeviceService devices;
  private final DeviceStatusService statuses;

  public DeviceStatusRoutes(DeviceService devices, DeviceStatusService statuses) {
    this.devices = devices;
    this.statuses = statuses;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.delete(DeviceRoutes.ONE, this::delete),
        Route.get(STATUS, this::read).knowing("fields", "where", "flat"),
        Route.patch(STATUS, this::change).knowing("flat"));
  }

  private Reply delete(Request request) {
    var ref = DeviceRefs.of(request);
    var expected =
        request
            .preconditions()
            .expectedVersion(() -> DeviceRoutes.revision(devices.get(request.caller(), ref)));
    statuses.delete(request.caller(), ref, expected);
    return Reply.noContent();
  }

  private Reply read(Request request) {
    var flat = request.query().flag("flat");
    var query = StatusQueries.of(request.query());
    return statuses
        .read(request.caller(), DeviceRefs.of(request), query)
        .map(status -> reply(status, flat))
        .orElseThrow(() ->
            new ProblemException(
                ProblemType.CONDITION_NOT_MET, "The status does not meet all conditions"));
  }

  private Reply change(Request request) {
    var flat = request.query().flag("flat");
    var ref = DeviceRefs.of(request);
    var fields = FieldChanges.of(request.patchOfValues());
    request.preconditions().checkMatch(() -> current(request, ref, flat).tag().orElseThrow());
    return reply(statuses.change(request.caller(), ref, fields), flat);
  }

  private Reply current(Request request, DeviceRef ref, boolean flat) {
    return statuses
        .read(request.caller(), ref, StatusQuery.EVERYTHING)
        .map(status -> reply(status, flat))
        .orElseThrow();
  }

  private static Reply reply(DeviceStatus status, boolean flat) {
    return Reply.ok(flat ? StatusJson.flat(status) : StatusJson.of(status)).taggedByContent();
  }
}
