package io.lintel.web.admin.users;

import io.lintel.application.facility.BuildingService;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.bridge.IdentityServices;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** All pages of users. */
public final class UserPages {

  private UserPages() {}

  public static List<RouteGroup> of(
      Screens screens, IdentityServices identity, BuildingService buildings) {
    var users = identity.users();
    var tokens = identity.tokens();
    return List.of(
        new UserListPage(screens, users),
        new UserPage(screens, users, tokens, identity.grants(), buildings),
        new UserFormPage(screens, users, tokens));
  }
}
