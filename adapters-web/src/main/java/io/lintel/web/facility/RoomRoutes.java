package io.lintel.web.facility;

import io.lintel.application.facility.RoomService;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.Room;
import io.lintel.domain.facility.RoomId;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Revision;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** Rooms: created and listed on their floor, from then on by their own path. */
public final class RoomRoutes implements RouteGroup {

  private static final String ON_FLOOR = Route.API + "/floors/{floorId}/rooms";
  private static final String ALL = Route.API + "/rooms";
  private static final String ONE = ALL + "/{roomId}";

  private final RoomService rooms;

  public RoomRoutes(RoomService rooms) {
    this.rooms = rooms;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ON_FLOOR, this::list).knowing("limit", "cursor"),
        Route.post(ON_FLOOR, this::create),
        Route.get(ONE, this::get),
        Route.patch(ONE, this::change),
        Route.delete(ONE, this::remove).knowing("cascade"));
  }

  private Reply list(Request request) {
    var page = rooms.list(request.caller(), floor(request), request.page());
    return request.reply(page, RoomJson::of);
  }

  private Reply create(Request request) {
    var draft = request.body(RoomInput.class).toDraft();
    var room = rooms.create(request.caller(), floor(request), draft);
    return Reply.created(ALL + "/" + room.id(), RoomJson.of(room)).tagged(revision(room).tag());
  }

  private Reply get(Request request) {
    return reply(rooms.get(request.caller(), id(request)));
  }

  private Reply change(Request request) {
    var patch = request.patch(RoomInput.class);
    return reply(
        rooms.change(
            request.caller(),
            id(request),
            request.preconditions().expectedVersion(() -> current(request)),
            draft -> patch.apply(RoomInput.of(draft)).toDraft()));
  }

  private Reply remove(Request request) {
    boolean cascade = request.query().flag("cascade");
    var expected = request.preconditions().expectedVersion(() -> current(request));
    var removal = rooms.remove(request.caller(), id(request), expected, cascade);
    return RemovalJson.reply(removal, cascade);
  }

  private Revision current(Request request) {
    return revision(rooms.get(request.caller(), id(request)));
  }

  private static FloorId floor(Request request) {
    return new FloorId(request.pathUuid("floor", "floorId"));
  }

  private static RoomId id(Request request) {
    return new RoomId(request.pathUuid("room", "roomId"));
  }

  private static Reply reply(Room room) {
    return Reply.ok(RoomJson.of(room)).tagged(revision(room).tag());
  }

  private static Revision revision(Room room) {
    return new Revision(room.version(), room.createdAt());
  }
}
