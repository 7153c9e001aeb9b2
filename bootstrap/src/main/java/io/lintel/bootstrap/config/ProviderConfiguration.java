package io.lintel.bootstrap.config;

import io.lintel.application.identity.ForeignSignInRules;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * The OpenID provider at which users sign in.
 *
 * @param name for people
 * @param secret of this service there; none for a public client
 * @param groupsClaim which claim names the groups that the rules are about
 */
public record ProviderConfiguration(
    URI issuer,
    String clientId,
    Optional<String> secret,
    String name,
    Set<String> scopes,
    String groupsClaim,
    ForeignSignInRules rules) {

  public ProviderConfiguration {
    scopes = Set.copyOf(scopes);
  }

  /** Its secret is not for logs. */
  @Override
  public String toString() {
    return "ProviderConfiguration[issuer=%s, clientId=%s]".formatted(issuer, clientId);
  }
}
