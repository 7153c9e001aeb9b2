package io.lintel.web.facility;

import io.lintel.application.facility.FloorService;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.FloorId;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Revision;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** Floors: created and listed in their building, from then on by their own path. */
public final class FloorRoutes implements RouteGroup {

  private static final String OF_BUILDING = Route.API + "/buildings/{buildingId}/floors";
  private static final String ALL = Route.API + "/floors";
  private static final String ONE = ALL + "/{floorId}";

  private final FloorService floors;

  public FloorRoutes(FloorService floors) {
    this.floors = floors;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(OF_BUILDING, this::list).knowing("limit", "cursor"),
        Route.post(OF_BUILDING, this::create),
        Route.get(ONE, this::get),
        Route.patch(ONE, this::change),
        Route.delete(ONE, this::remove).knowing("cascade"));
  }

  private Reply list(Request request) {
    var page = floors.list(request.caller(), building(request), request.page());
    return request.reply(page, FloorJson::of);
  }

  private Reply create(Request request) {
    var draft = request.body(FloorInput.class).toDraft();
    var floor = floors.create(request.caller(), building(request), draft);
    return Reply.created(ALL + "/" + floor.id(), FloorJson.of(floor)).tagged(revision(floor).tag());
  }

  private Reply get(Request request) {
    return reply(floors.get(request.caller(), id(request)));
  }

  private Reply change(Request request) {
    var patch = request.patch(FloorInput.class);
    return reply(
        floors.change(
            request.caller(),
            id(request),
            request.preconditions().expectedVersion(() -> current(request)),
            draft -> patch.apply(FloorInput.of(draft)).toDraft()));
  }

  private Reply remove(Request request) {
    boolean cascade = request.query().flag("cascade");
    var expected = request.preconditions().expectedVersion(() -> current(request));
    var removal = floors.remove(request.caller(), id(request), expected, cascade);
    return RemovalJson.reply(removal, cascade);
  }

  private Revision current(Request request) {
    return revision(floors.get(request.caller(), id(request)));
  }

  private static BuildingId building(Request request) {
    return new BuildingId(request.pathUuid("building", "buildingId"));
  }

  private static FloorId id(Request request) {
    return new FloorId(request.pathUuid("floor", "floorId"));
  }

  private static Reply reply(Floor floor) {
    return Reply.ok(FloorJson.of(floor)).tagged(revision(floor).tag());
  }

  private static Revision revision(Floor floor) {
    return new Revision(floor.version(), floor.createdAt());
  }
}
