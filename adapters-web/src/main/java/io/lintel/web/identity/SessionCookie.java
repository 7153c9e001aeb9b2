package io.lintel.web.identity;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.lintel.application.identity.Authentication;
import io.lintel.application.identity.SignedIn;
import io.lintel.application.shared.Caller;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Unauthenticated;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookie by which a browser stays signed in to pages. The API does not take it, so that no page
 * of another site can act by it there. Neither scripts ({@code HttpOnly}) nor other sites' forms
 * ({@code SameSite=Lax}) get it along; over TLS it never leaves it.
 */
public final class SessionCookie {

  public static final String NAME = "lintel_session";

  private SessionCookie() {}

  /**
   * @param secure whether the browser speaks TLS to us, or to the proxy before us
   */
  public static Cookie of(SignedIn signedIn, boolean secure) {
    var lasts = Duration.between(signedIn.session().createdAt(), signedIn.session().expiresAt());
    return cookie(signedIn.secret(), (int) lasts.toSeconds(), secure);
  }

  /** Makes the browser forget it. */
  public static Cookie none(boolean secure) {
    return cookie("", 0, secure);
  }

  private static Cookie cookie(String value, int maxAge, boolean secure) {
    var cookie = new Cookie(NAME, value);
    cookie.setPath("/");
    cookie.setMaxAge(maxAge);
    cookie.setSecure(secure);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    return cookie;
  }

  /** The secret that a request came with. */
  public static Optional<String> secret(Context context) {
    return Optional.ofNullable(context.cookie(NAME)).filter(value -> !value.isEmpty());
  }

  /**
   * For whom a request acts.
   *
   * @return empty when it came without the cookie, or with one that is worth nothing any more: then
   *     the page for signing in is the answer
   */
  public static Optional<Caller> caller(
      Context context, Authentication authentication, Origin origin) {
    return secret(context)
        .flatMap(secret -> {
          try {
            return Optional.of(authentication.caller(secret, origin));
          } catch (Unauthenticated _) {
            return Optional.empty();
          }
        });
  }
}
