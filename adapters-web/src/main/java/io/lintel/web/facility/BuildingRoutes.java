package io.lintel.web.facility;

import io.lintel.application.facility.BuildingService;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.BuildingId;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Revision;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** Buildings. */
public final class BuildingRoutes implements RouteGroup {

  private static final String ALL = Route.API + "/buildings";
  private static final String ONE = ALL + "/{buildingId}";

  private final BuildingService buildings;

  public BuildingRoutes(BuildingService buildings) {
    this.buildings = buildings;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ALL, this::list).knowing("limit", "cursor"),
        Route.post(ALL, this::create),
        Route.get(ONE, this::get),
        Route.patch(ONE, this::change),
        Route.delete(ONE, this::remove).knowing("cascade"));
  }

  private Reply list(Request request) {
    return request.reply(buildings.list(request.caller(), request.page()), BuildingJson::of);
  }

  private Reply create(Request request) {
    var draft = request.body(BuildingInput.class).toDraft();
    var building = buildings.create(request.caller(), draft);
    return Reply.created(ALL + "/" + building.id(), BuildingJson.of(building))
        .tagged(revision(building).tag());
  }

  private Reply get(Request request) {
    return reply(buildings.get(request.caller(), id(request)));
  }

  private Reply change(Request request) {
    var patch = request.patch(BuildingInput.class);
    return reply(
        buildings.change(
            request.caller(),
            id(request),
            request.preconditions().expectedVersion(() -> current(request)),
            draft -> patch.apply(BuildingInput.of(draft)).toDraft()));
  }

  private Reply remove(Request request) {
    boolean cascade = request.query().flag("cascade");
    var expected = request.preconditions().expectedVersion(() -> current(request));
    var removal = buildings.remove(request.caller(), id(request), expected, cascade);
    return RemovalJson.reply(removal, cascade);
  }

  private Revision current(Request request) {
    return revision(buildings.get(request.caller(), id(request)));
  }

  private static BuildingId id(Request request) {
    return new BuildingId(request.pathUuid("building", "buildingId"));
  }

  private static Reply reply(Building building) {
    return Reply.ok(BuildingJson.of(building)).tagged(revision(building).tag());
  }

  private static Revision revision(Building building) {
    return new Revision(building.version(), building.createdAt());
  }
}
