package io.lintel.web.admin.places;

import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** The rooms of another building, for a form that is being filled in. */
public final class RoomChoicePage implements RouteGroup {

  private final Screens screens;
  private final RoomChooser chooser;

  public RoomChoicePage(Screens screens, RoomChooser chooser) {
    this.screens = screens;
    this.chooser = chooser;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/admin/room-choices", this::show)
            .knowing("building")
            .producing(MediaTypes.HTML));
  }

  private Reply show(Request request) {
    var building = request.query().text("building").orElse("");
    return screens.part(
        request,
        Heading.of(Area.BUILDINGS, ""),
        "places/roomOptions",
        chooser.choices(request.caller(), building));
  }
}
