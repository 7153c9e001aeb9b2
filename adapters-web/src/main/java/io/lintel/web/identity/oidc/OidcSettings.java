package io.lintel.web.identity.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The provider, and what this service is there.
 *
 * @param issuer below which its discovery document is
 * @param secret none for a public client
 * @param scopes asked for; {@code openid} among them
 * @param groupsClaim which claim of the ID token names groups; of nested ones with dots between
 * @param patience how long the provider has for an answer
 * @param clockSkew by how much its clock may be off
 */
public record OidcSettings(
    URI issuer,
    String clientId,
    Optional<String> secret,
    Set<String> scopes,
    String groupsClaim,
    Duration patience,
    Duration clockSkew) {

  public OidcSettings {
    scopes = Set.copyOf(scopes);
    if (!scopes.contains("openid")) {
      throw new IllegalArgumentException("the scopes must include openid, not only " + scopes);
    }
  }

  /** Its secret is not for logs. */
  @Override
  public String toString() {
    return "OidcSettings[issuer=%s, clientId=%s]".formatted(issuer, clientId);
  }
}
