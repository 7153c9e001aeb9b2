package io.lintel.web.admin.account;

import io.lintel.application.identity.SignedIn;
import io.lintel.domain.shared.Unauthenticated;
import io.lintel.web.admin.account.AttemptCookie.Attempt;
import io.lintel.web.admin.page.Addresses;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.browser.SessionCookie;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.identity.SingleSignOn;
import io.lintel.web.identity.oidc.OidcAttempt;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Signing in to the pages by a provider: the way there, and back. */
final class SingleSignOnPage implements RouteGroup {

  static final String BEGIN = "/admin/sign-in/provider";

  private static final String BACK = BEGIN + "/callback";

  private final Screens screens;
  private final SingleSignOn singleSignOn;
  private final SessionCookie cookie;
  private final SignInScreen screen;
  private final AttemptCookie attempts;

  SingleSignOnPage(
      Screens screens, SingleSignOn singleSignOn, SessionCookie cookie, SignInScreen screen) {
    this.screens = screens;
    this.singleSignOn = singleSignOn;
    this.cookie = cookie;
    this.screen = screen;
    this.attempts = new AttemptCookie(singleSignOn.home().secure(), BEGIN);
  }

  /** What providers say besides, when they send somebody back, is of no interest. */
  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(BEGIN, this::begin).knowing("next").open().producing(MediaTypes.HTML),
        Route.get(BACK, this::finish)
            .knowing("code", "state", "error", "error_description", "error_uri", "iss")
            .knowingAlso("session_state", "scope", "authuser", "hd", "prompt", "client_info")
            .open()
            .producing(MediaTypes.HTML));
  }

  private URI back(Request request) {
    return singleSignOn.home().resolve(request.header("Host").orElse("localhost"), BACK);
  }

  private Reply begin(Request request) {
    var attempt = singleSignOn.attempt(back(request));
    var state = singleSignOn.state();
    var there = singleSignOn.provider().authorization(attempt, state);
    var next = Addresses.within(request.query().text("next").orElse(""));
    return attempts.keep(
        screens.leadTo(there.toString()),
        new Attempt(state, attempt.nonce(), attempt.verifier(), next));
  }

  private Reply finish(Request request) {
    var begun = attempts.in(request);
    var query = request.query();
    var state = query.text("state").orElse("");
    if (begun.filter(it -> it.isAnsweredBy(state)).isEmpty()) {
      return refuse(request, "sign-in.provider.not-begun");
    }
    var attempt = begun.get();
    if (query.text("error").isPresent()) {
      var reason = query.text("error_description").or(() -> query.text("error")).orElse("");
      return refuse(request, "sign-in.provider.refused", reason);
    }
    var code = query.text("code");
    if (code.isEmpty()) {
      return refuse(request, "sign-in.provider.not-begun");
    }
    try {
      var asked = new OidcAttempt(back(request), attempt.nonce(), attempt.verifier());
      var client = request.header("User-Agent").orElse("");
      var signedIn = singleSignOn.finish(code.get(), asked, request.origin(), client);
      return cookie.begin(screens.leadTo(attempt.next()), signedIn.secret(), lasting(signedIn));
    } catch (Unauthenticated e) {
      return refuse(request, "sign-in.provider.refused", e.getMessage());
    }
  }

  static Duration lasting(SignedIn signedIn) {
    var session = signedIn.session();
    return Duration.between(session.createdAt(), session.expiresAt());
  }

  private Reply refuse(Request request, String key, Object... arguments) {
    var why = screens.messages(request).text(key, arguments);
    return screen.show(403, request, Form.empty().wrong("", why), "/admin");
  }
}
