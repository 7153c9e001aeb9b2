package io.lintel.web.identity;

import io.lintel.application.identity.Authentication;
import io.lintel.application.identity.SessionService;
import io.lintel.domain.identity.Session;
import io.lintel.domain.identity.SessionId;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.http.Rules;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signing in and out. */
public final class SessionRoutes implements RouteGroup {

  private static final String ALL = Route.API + "/sessions";

  /** Of callers that have none; that is refused as what it is. */
  private static final SessionId NO_SESSION = new SessionId(new UUID(0, 0));

  private final SignIn signIn;
  private final SessionService sessions;
  private final Authentication authentication;
  private final Optional<SingleSignOn> singleSignOn;

  public SessionRoutes(
      SignIn signIn,
      SessionService sessions,
      Authentication authentication,
      Optional<SingleSignOn> singleSignOn) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.authentication = authentication;
    this.singleSignOn = singleSignOn;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(ALL, this::begin).open(),
        Route.get(ALL, this::list).knowing("limit", "cursor"),
        Route.delete(ALL + "/current", this::endCurrent),
        Route.delete(ALL + "/{sessionId}", this::end));
  }

  private Reply begin(Request request) {
    var input = request.body(SignInInput.class);
    var client = request.header("User-Agent").orElse("");
    var signedIn =
        input.code() == null
            ? signIn.signIn(
                Rules.required("email", input.email()),
                Rules.required("password", input.password()),
                request.origin(),
                client)
            : provider().finish(input.code(), input.attempt(), request.origin(), client);
    return Reply.created(ALL + "/" + signedIn.session().id(), SignedInJson.of(signedIn))
        .with("Cache-Control", "no-store");
  }

  private SingleSignOn provider() {
    return singleSignOn.orElseThrow(
        () -> new Invalid("code", "is of no use: this installation has no sign-in provider"));
  }

  private Reply list(Request request) {
    var current = current(request);
    return request.reply(
        sessions.list(request.caller(), request.page()),
        session -> SessionJson.of(session, current));
  }

  private Reply endCurrent(Request request) {
    sessions.end(request.caller(), current(request).orElse(NO_SESSION));
    return Reply.noContent();
  }

  private Reply end(Request request) {
    sessions.end(request.caller(), new SessionId(request.pathUuid("session", "sessionId")));
    return Reply.noContent();
  }

  private Optional<SessionId> current(Request request) {
    return BearerCallers.secret(request).flatMap(authentication::session).map(Session::id);
  }
}
