package io.lintel.web.bridge;

import io.lintel.application.bridge.DeviceReplacement;
import io.lintel.domain.shared.Eui;
import io.lintel.web.device.DeviceJson;
import io.lintel.web.device.DeviceRefs;
import io.lintel.web.device.DeviceRoutes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.http.Rules;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** New hardware for a device. */
public final class ReplacementRoutes implements RouteGroup {

  private final DeviceReplacement replacement;

  public ReplacementRoutes(DeviceReplacement replacement) {
    this.replacement = replacement;
  }

  private record Input(@Nullable String eui) {}

  @Override
  public List<Route> routes() {
    return List.of(Route.post(DeviceRoutes.ONE + "/replacement", this::replace));
  }

  private Reply replace(Request request) {
    var eui = Eui.parse(Rules.required("eui", request.body(Input.class).eui()));
    var device =
        replacement.replace(request.caller(), DeviceRefs.of(request), Optional.empty(), eui);
    return Reply.ok(DeviceJson.of(device)).tagged(DeviceRoutes.revision(device).tag());
  }
}
