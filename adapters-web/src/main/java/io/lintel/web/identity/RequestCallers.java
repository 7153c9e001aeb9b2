package io.lintel.web.identity;

import io.lintel.application.identity.Authentication;
import io.lintel.application.shared.Caller;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.Unauthenticated;
import io.lintel.web.browser.CsrfTokens;
import io.lintel.web.browser.SessionCookie;
import io.lintel.web.http.CallerResolver;
import io.lintel.web.http.Request;

/**
 * Callers of the API by the secret in {@code Authorization}, and visitors of pages by that in their
 * cookie. The API does not take the cookie, so that no page can act by it there. Pages are for
 * staff, and what they change by a form or a script has to come from a page of the same session.
 */
public final class RequestCallers implements CallerResolver {

  private static final String PAGES = "/admin";

  private final BearerCallers bearers;
  private final Authentication authentication;
  private final SessionCookie cookie;
  private final CsrfTokens tokens;

  public RequestCallers(Authentication authentication, SessionCookie cookie, CsrfTokens tokens) {
    this.bearers = new BearerCallers(authentication);
    this.authentication = authentication;
    this.cookie = cookie;
    this.tokens = tokens;
  }

  @Override
  public Caller resolve(Request request) {
    if (!request.path().equals(PAGES) && !request.path().startsWith(PAGES + "/")) {
      return bearers.resolve(request);
    }
    var secret =
        cookie.in(request).orElseThrow(() -> new Unauthenticated("Nobody is signed in here"));
    var visitor = authentication.caller(secret, request.origin());
    visitor.requireStaff(Scope.READ);
    tokens.check(request);
    return visitor;
  }
}
