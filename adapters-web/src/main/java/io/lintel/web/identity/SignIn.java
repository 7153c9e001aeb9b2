package io.lintel.web.identity;

import io.lintel.application.identity.SessionService;
import io.lintel.application.identity.SignedIn;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Unauthenticated;

/**
 * Signs users in by email and password, no faster than guessing is to be. Every page and route that
 * takes a password to let somebody in has to do it by the one instance that the server has, or
 * attempts are not counted together.
 *
 * <p>For pages: give the {@link SignedIn#secret()} to {@link
 * io.lintel.web.browser.SessionCookie#begin}; on later requests {@link RequestCallers} tells for
 * whom they act; to sign out end the session by {@link SessionService#end} with the id that {@link
 * io.lintel.application.identity.Authentication#session} gives. {@link SessionService#list} lists
 * the caller's own. Forms need a token besides: see the package {@code browser}.
 */
public final class SignIn {

  private final SessionService sessions;
  private final SignInThrottle throttle;

  public SignIn(SessionService sessions) {
    this(sessions, new SignInThrottle());
  }

  SignIn(SessionService sessions, SignInThrottle throttle) {
    this.sessions = sessions;
    this.throttle = throttle;
  }

  /**
   * @param client with what, as that says
   * @throws Unauthenticated when the email or the password is wrong; nobody is told which
   * @throws io.lintel.domain.shared.Throttled when too many attempts failed before, or too many are
   *     signing in just now
   */
  public SignedIn signIn(String email, String password, Origin origin, String client) {
    var attempt = throttle.begin(email, origin.address().orElse(""));
    SignedIn signedIn;
    try {
      signedIn = sessions.signIn(email, password, origin, client);
    } catch (Unauthenticated e) {
      throw e;
    } catch (LintelException e) {
      attempt.giveBack();
      throw e;
    }
    attempt.succeeded();
    return signedIn;
  }
}
