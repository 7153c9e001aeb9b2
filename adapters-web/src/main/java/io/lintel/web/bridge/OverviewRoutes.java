package io.lintel.web.bridge;

import io.lintel.application.bridge.BuildingOverviews;
import io.lintel.domain.facility.BuildingId;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** What of a building is heard of, at a glance. */
public final class OverviewRoutes implements RouteGroup {

  private static final String OVERVIEW = Route.API + "/buildings/{buildingId}/overview";

  private final BuildingOverviews overviews;

  public OverviewRoutes(BuildingOverviews overviews) {
    this.overviews = overviews;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get(OVERVIEW, this::overview));
  }

  private Reply overview(Request request) {
    var building = new BuildingId(request.pathUuid("building", "buildingId"));
    var overview = overviews.of(request.caller(), building);
    return Reply.ok(OverviewJson.of(overview)).taggedByContent();
  }
}
