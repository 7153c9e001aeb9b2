package io.lintel.web.identity;

import io.lintel.application.identity.Authentication;
import io.lintel.application.identity.ProfileService;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.Session;
import io.lintel.domain.identity.User;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Revision;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.http.Rules;
import java.util.List;

/** The caller itself. */
public final class MeRoutes implements RouteGroup {

  private static final String ME = Route.API + "/me";

  private final ProfileService profile;
  private final Authentication authentication;

  public MeRoutes(ProfileService profile, Authentication authentication) {
    this.profile = profile;
    this.authentication = authentication;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get(ME, this::get), Route.patch(ME, this::change));
  }

  private Reply get(Request request) {
    return reply(request, profile.get(request.caller()));
  }

  private Reply change(Request request) {
    var patch = request.patch(MeInput.class);
    var expected =
        request.preconditions().expectedVersion(() -> revision(profile.get(request.caller())));
    var input = patch.apply(MeInput.of(profile.get(request.caller())));
    var name = Rules.required("name", input.name());
    var user = profile.rename(request.caller(), expected, name);
    if (input.password() != null) {
      var session = BearerCallers.secret(request).flatMap(authentication::session);
      user =
          profile.changePassword(
              request.caller(),
              Rules.required("currentPassword", input.currentPassword()),
              new Password(input.password()),
              session.map(Session::id));
    }
    return reply(request, user);
  }

  private static Reply reply(Request request, User user) {
    return Reply.ok(MeJson.of(user, request.caller())).tagged(revision(user).tag());
  }

  private static Revision revision(User user) {
    return new Revision(user.version(), user.createdAt());
  }
}
