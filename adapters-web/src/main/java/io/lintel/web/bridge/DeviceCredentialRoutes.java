package io.lintel.web.bridge;

import io.lintel.application.bridge.DeviceCredentials;
import io.lintel.web.device.DeviceRefs;
import io.lintel.web.device.DeviceRoutes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** What a device proves itself with at a broker. */
final class DeviceCredentialRoutes implements RouteGroup {

  private static final String ONE = DeviceRoutes.ONE + "/credential";

  private final DeviceCredentials credentials;

  DeviceCredentialRoutes(DeviceCredentials credentials) {
    this.credentials = credentials;
  }

  /**
   * A credential that was just made.
   *
   * @param username what the device signs in as
   * @param password told this once
   */
  private record Json(String username, String password) {}

  @Override
  public List<Route> routes() {
    return List.of(Route.post(ONE, this::issue), Route.delete(ONE, this::revoke));
  }

  private Reply issue(Request request) {
    var issued = credentials.issue(request.caller(), DeviceRefs.of(request));
    return Reply.ok(new Json(issued.eui().toString(), issued.secret()))
        .with("Cache-Control", "no-store");
  }

  private Reply revoke(Request request) {
    credentials.revoke(request.caller(), DeviceRefs.of(request));
    return Reply.noContent();
  }
}
