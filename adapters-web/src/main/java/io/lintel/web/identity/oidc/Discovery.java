package io.lintel.web.identity.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.lintel.domain.shared.StoreUnavailable;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the provider says of itself (OpenID Connect Discovery 1.0): asked for when it is first
 * needed, and every hour anew. Its keys are asked for anew when a token names one that is not
 * known, though not at any rate.
 */
final class Discovery {

  private static final Duration KEPT = Duration.ofHours(1);
  private static final int LARGEST_DOCUMENT = 1 << 20;

  private final OidcSettings settings;
  private final InstantSource clock;
  private volatile Optional<Provider> known = Optional.empty();

  /** A provider as it described itself. */
  record Provider(OIDCProviderMetadata metadata, IDTokenValidator tokens, Instant since) {}

  Discovery(OidcSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @throws StoreUnavailable when the provider does not answer, or not as one does
   */
  Provider provider() {
    var fresh = clock.instant().minus(KEPT);
    return known.filter(it -> it.since().isAfter(fresh)).orElseGet(this::ask);
  }

  private Provider ask() {
    try {
      int millis = Math.toIntExact(settings.patience().toMillis());
      var issuer = new Issuer(settings.issuer());
      var metadata = OIDCProviderMetadata.resolve(issuer, millis, millis);
      var provider = new Provider(metadata, validator(metadata, millis), clock.instant());
      known = Optional.of(provider);
      return provider;
    } catch (GeneralException | IOException e) {
      throw away("its discovery document cannot be had: " + e.getMessage(), e);
    }
  }

  private IDTokenValidator validator(OIDCProviderMetadata metadata, int millis)
      throws MalformedURLException {
    var keys =
        JWKSourceBuilder.<SecurityContext>create(
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(millis, millis, LARGEST_DOCUMENT))
            .build();
    // Only signatures that who has the public key cannot make.
    var offered =
        Optional.ofNullable(metadata.getIDTokenJWSAlgs()).orElse(List.of(JWSAlgorithm.RS256));
    var algorithms =
        offered.stream()
            .filter(JWSAlgorithm.Family.SIGNATURE::contains)
            .collect(Collectors.toUnmodifiableSet());
    var validator =
        new IDTokenValidator(
            metadata.getIssuer(),
            new ClientID(settings.clientId()),
            new JWSVerificationKeySelector<>(
                algorithms.isEmpty() ? java.util.Set.of(JWSAlgorithm.RS256) : algorithms, keys),
            null);
    validator.setMaxClockSkew(Math.toIntExact(settings.clockSkew().toSeconds()));
    return validator;
  }

  static StoreUnavailable away(String problem, Throwable cause) {
    return new StoreUnavailable("The sign-in provider", problem, cause);
  }
}
