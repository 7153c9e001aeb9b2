package io.lintel.bootstrap.wiring;

import io.lintel.application.identity.ForeignSignIn;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.ProviderConfiguration;
import io.lintel.web.identity.Home;
import io.lintel.web.identity.SingleSignOn;
import io.lintel.web.identity.oidc.OidcProvider;
import io.lintel.web.identity.oidc.OidcSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Where users sign in elsewhere, as it is configured. */
final class Provider {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  private Provider() {}

  static Optional<SingleSignOn> of(
      Configuration configuration, Registry registry, Services services, InstantSource clock) {
    var http = configuration.http();
    var home = new Home(http.url(), http.secure());
    return configuration
        .signIn()
        .provider()
        .map(provider ->
            new SingleSignOn(
                provider.name(),
                new OidcProvider(settings(provider), clock),
                new ForeignSignIn(
                    registry.users(), services.users(), services.sessions(), provider.rules()),
                home,
                new SecureRandom()));
  }

  private static OidcSettings settings(ProviderConfiguration provider) {
    return new OidcSettings(
        provider.issuer(),
        provider.clientId(),
        provider.secret(),
        provider.scopes(),
        provider.groupsClaim(),
        PATIENCE,
        CLOCK_SKEW);
  }
}
