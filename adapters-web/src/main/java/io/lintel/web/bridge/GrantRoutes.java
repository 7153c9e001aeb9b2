package io.lintel.web.bridge;

import io.lintel.application.bridge.BuildingGrants;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.identity.UserId;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** What users may do in buildings. */
public final class GrantRoutes implements RouteGroup {

  private static final String ONE = Route.API + "/users/{userId}/grants/{buildingId}";

  private final BuildingGrants grants;

  public GrantRoutes(BuildingGrants grants) {
    this.grants = grants;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.put(ONE, this::grant), Route.delete(ONE, this::revoke));
  }

  private Reply grant(Request request) {
    var level = request.body(GrantInput.class).toLevel();
    grants.grant(request.caller(), user(request), building(request), level);
    return Reply.noContent();
  }

  private Reply revoke(Request request) {
    grants.revoke(request.caller(), user(request), building(request));
    return Reply.noContent();
  }

  private static UserId user(Request request) {
    return new UserId(request.pathUuid("user", "userId"));
  }

  private static BuildingId building(Request request) {
    return new BuildingId(request.pathUuid("building", "buildingId"));
  }
}
