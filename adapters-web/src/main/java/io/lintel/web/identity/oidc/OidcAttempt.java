package io.lintel.web.identity.oidc;

import java.net.URI;

/**
 * What who signs in keeps between being sent to the provider and coming back. Whoever has it and
 * the code that the provider gives can sign in once.
 *
 * @param redirect where the provider sends them back to
 * @param nonce which the ID token has to repeat
 * @param verifier which proves that the code comes from who asked for it (RFC 7636)
 */
public record OidcAttempt(URI redirect, String nonce, String verifier) {

  @Override
  public String toString() {
    return "OidcAttempt[redirect=%s]".formatted(redirect);
  }
}
