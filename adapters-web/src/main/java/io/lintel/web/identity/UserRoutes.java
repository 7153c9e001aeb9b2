package io.lintel.web.identity;

import io.lintel.application.identity.UserService;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserId;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Revision;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;

/** Users, for admins. */
public final class UserRoutes implements RouteGroup {

  private static final String ALL = Route.API + "/users";
  private static final String ONE = ALL + "/{userId}";

  private final UserService users;

  public UserRoutes(UserService users) {
    this.users = users;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ALL, this::list).knowing("limit", "cursor"),
        Route.post(ALL, this::create),
        Route.get(ONE, this::get),
        Route.patch(ONE, this::change),
        Route.delete(ONE, this::delete));
  }

  private Reply list(Request request) {
    return request.reply(users.list(request.caller(), request.page()), UserJson::of);
  }

  private Reply create(Request request) {
    var user = users.create(request.caller(), request.body(UserInput.class).toDraft());
    return Reply.created(ALL + "/" + user.id(), UserJson.of(user)).tagged(revision(user).tag());
  }

  private Reply get(Request request) {
    return reply(users.get(request.caller(), id(request)));
  }

  private Reply change(Request request) {
    var patch = request.patch(UserInput.class);
    return reply(
        users.change(
            request.caller(),
            id(request),
            request.preconditions().expectedVersion(() -> current(request)),
            draft -> patch.apply(UserInput.of(draft)).toDraft()));
  }

  private Reply delete(Request request) {
    var expected = request.preconditions().expectedVersion(() -> current(request));
    users.delete(request.caller(), id(request), expected);
    return Reply.noContent();
  }

  private Revision current(Request request) {
    return revision(users.get(request.caller(), id(request)));
  }

  private static UserId id(Request request) {
    return new UserId(request.pathUuid("user", "userId"));
  }

  private static Reply reply(User user) {
    return Reply.ok(UserJson.of(user)).tagged(revision(user).tag());
  }

  private static Revision revision(User user) {
    return new Revision(user.version(), user.createdAt());
  }
}
