package io.lintel.web.admin.places;

import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.RoomId;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Messages;
import io.lintel.web.http.Request;

/** Where the pages of places are. */
public final class PlaceAddresses {

  static final String BUILDINGS = Area.BUILDINGS.path();
  static final String BUILDING = BUILDINGS + "/{building}";
  static final String FLOOR = "/admin/floors/{floor}";
  static final String ROOM = "/admin/rooms/{room}";

  private PlaceAddresses() {}

  public static String of(BuildingId id) {
    return BUILDINGS + "/" + id;
  }

  public static String of(FloorId id) {
    return "/admin/floors/" + id;
  }

  static String of(RoomId id) {
    return "/admin/rooms/" + id;
  }

  static BuildingId building(Request request) {
    return new BuildingId(request.pathUuid("building", "building"));
  }

  static FloorId floor(Request request) {
    return new FloorId(request.pathUuid("floor", "floor"));
  }

  static RoomId room(Request request) {
    return new RoomId(request.pathUuid("room", "room"));
  }

  /** Of a page right below the list of buildings. */
  static Heading below(Messages messages, String title) {
    return Heading.of(Area.BUILDINGS, title).under(messages.text(Area.BUILDINGS), BUILDINGS);
  }

  static Heading below(Messages messages, Building building, String title) {
    return below(messages, title).under(building.name(), of(building.id())).in(building.timeZone());
  }

  static Heading below(Messages messages, Building building, Floor floor, String title) {
    return below(messages, building, title).under(floor.name(), of(floor.id()));
  }
}
