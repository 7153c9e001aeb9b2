package io.lintel.web.admin.users;

import io.lintel.application.identity.UserService;
import io.lintel.web.admin.page.Addresses;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;
import java.util.Map;

/** All users. */
final class UserListPage implements RouteGroup {

  private final Screens screens;
  private final UserService users;

  UserListPage(Screens screens, UserService users) {
    this.screens = screens;
    this.users = users;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Area.USERS.path(), this::list)
            .knowing("cursor", "limit")
            .producing(MediaTypes.HTML));
  }

  private Reply list(Request request) {
    var path = Area.USERS.path();
    var page = users.list(request.caller(), request.page());
    var next = page.next().map(request::cursor).map(List::of);
    var model =
        new UserListModel(
            page.items(),
            next.map(it -> Addresses.of(path, Map.of("cursor", it))).orElse(null),
            request.query().text("cursor").map(_ -> path).orElse(null));
    var heading = Heading.of(Area.USERS, screens.messages(request).text(Area.USERS));
    return screens.show(request, heading, "users/list", model);
  }
}
