package io.lintel.web.health;

import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** Health, for those who run the program. */
public final class HealthRoutes implements RouteGroup {

  private final Readiness readiness;

  public HealthRoutes(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/health/live", _ -> Reply.ok(HealthJson.alive())).open(),
        Route.get("/health/ready", this::ready).open());
  }

  private Reply ready(Request request) {
    var health = readiness.look();
    return Reply.of(health.isUp() ? 200 : 503, new Reply.Body.Json(health));
  }
}
