package io.lintel.web.identity;

import io.lintel.application.identity.ForeignSignIn;
import io.lintel.application.identity.SignedIn;
import io.lintel.domain.shared.Origin;
import io.lintel.web.identity.oidc.OidcAttempt;
import io.lintel.web.identity.oidc.OidcProvider;
import java.net.URI;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * Signs users in who prove at a provider who they are.
 *
 * @param name of the provider, for people
 * @param home where the provider sends browsers back to
 * @param random makes what nobody is to guess
 */
public record SingleSignOn(
    String name, OidcProvider provider, ForeignSignIn signIn, Home home, RandomGenerator random) {

  private static final int SECRET_BYTES = 32;

  /** Nobody is to guess what is in it. */
  public OidcAttempt attempt(URI redirect) {
    return new OidcAttempt(redirect, secret(), secret());
  }

  /** What comes back unchanged, so that nobody is signed in by a link of somebody else. */
  public String state() {
    return secret();
  }

  private String secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * @param code that the provider gave
   * @param client with what, as that says
   * @throws io.lintel.domain.shared.Unauthenticated when it is not to be; the message says why
   * @throws io.lintel.domain.shared.StoreUnavailable when the provider does not answer
   */
  public SignedIn finish(String code, OidcAttempt attempt, Origin origin, String client) {
    return signIn.signIn(provider.redeem(code, attempt), origin, client);
  }
}
