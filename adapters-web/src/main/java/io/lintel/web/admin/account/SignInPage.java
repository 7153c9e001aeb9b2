package io.lintel.web.admin.account;

import io.lintel.application.identity.Authentication;
import io.lintel.application.identity.SessionService;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.Throttled;
import io.lintel.domain.shared.Unauthenticated;
import io.lintel.web.admin.page.Addresses;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.browser.CsrfTokens;
import io.lintel.web.browser.SessionCookie;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.identity.SignIn;
import java.util.List;

/** Signing in to the pages, and out. */
final class SignInPage implements RouteGroup {

  private final Screens screens;
  private final SignIn signIn;
  private final SessionService sessions;
  private final Authentication authentication;
  private final SignInScreen screen;
  private final SessionCookie cookie;
  private final CsrfTokens tokens;

  SignInPage(
      Screens screens,
      SignInScreen screen,
      SignIn signIn,
      SessionService sessions,
      Authentication authentication,
      SessionCookie cookie,
      CsrfTokens tokens) {
    this.screens = screens;
    this.screen = screen;
    this.signIn = signIn;
    this.sessions = sessions;
    this.authentication = authentication;
    this.cookie = cookie;
    this.tokens = tokens;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/admin/sign-in", this::show).knowing("next").open().producing(MediaTypes.HTML),
        Route.post("/admin/sign-in", this::begin).open().producing(MediaTypes.HTML),
        Route.post("/admin/sign-out", this::end).open().producing(MediaTypes.HTML));
  }

  private Reply show(Request request) {
    var next = Addresses.within(request.query().text("next").orElse(""));
    return screen.show(200, request, Form.empty(), next);
  }

  private Reply begin(Request request) {
    var typed = request.form();
    var next = Addresses.within(typed.text("next"));
    var password = typed.all("password").stream().findFirst().orElse("");
    try {
      var client = request.header("User-Agent").orElse("");
      var signedIn = signIn.signIn(typed.text("email"), password, request.origin(), client);
      var lasting = SingleSignOnPage.lasting(signedIn);
      return cookie.begin(screens.leadTo(next), signedIn.secret(), lasting);
    } catch (Unauthenticated | Throttled | Invalid e) {
      return screen.show(status(e), request, Form.of(typed, "email").refused(e), next);
    }
  }

  private static int status(LintelException refusal) {
    return refusal instanceof Throttled ? 429 : 422;
  }

  private Reply end(Request request) {
    var secret = cookie.in(request);
    var session = secret.flatMap(authentication::session);
    if (session.isPresent()) {
      tokens.check(request);
      var visitor = authentication.caller(secret.orElseThrow(), request.origin());
      sessions.end(visitor, session.get().id());
    }
    return cookie.end(screens.leadTo("/admin/sign-in"));
  }
}
