package io.lintel.web.bridge;

import io.lintel.application.bridge.DesiredStates;
import io.lintel.application.bridge.DesiredView;
import io.lintel.domain.device.DeviceRef;
import io.lintel.web.device.DeviceRefs;
import io.lintel.web.device.DeviceRoutes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.status.FieldChanges;
import java.util.List;
import java.util.Optional;

/** What one device is to be like. */
public final class DesiredRoutes implements RouteGroup {

  private static final String DESIRED = DeviceRoutes.ONE + "/desired";

  private final DesiredStates desired;

  public DesiredRoutes(DesiredStates desired) {
    this.desired = desired;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(DESIRED, this::read).knowing("flat"),
        Route.patch(DESIRED, this::change).knowing("flat"));
  }

  private Reply read(Request request) {
    var flat = request.query().flag("flat");
    return reply(desired.read(request.caller(), DeviceRefs.of(request)), flat);
  }

  private Reply change(Request request) {
    var flat = request.query().flag("flat");
    var ref = DeviceRefs.of(request);
    var changes = FieldChanges.of(request.patchOfValues());
    var seen = seen(request, ref, flat);
    return reply(desired.change(request.caller(), ref, seen, changes), flat);
  }

  /** What the caller says by {@code If-Match} that it has seen; else empty. */
  private Optional<DesiredView> seen(Request request, DeviceRef ref, boolean flat) {
    if (request.header("If-Match").isEmpty()) {
      return Optional.empty();
    }
    var view = desired.read(request.caller(), ref);
    request.preconditions().checkMatch(() -> reply(view, flat).tag().orElseThrow());
    return Optional.of(view);
  }

  private static Reply reply(DesiredView view, boolean flat) {
    return Reply.ok(flat ? DesiredJson.flat(view) : DesiredJson.of(view)).taggedByContent();
  }
}
