package io.lintel.web.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.lintel.domain.shared.Unauthenticated;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which ID tokens are believed, of those that a provider signed and of others. */
final class IdTokenTest {

  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final OidcAttempt ATTEMPT =
      new OidcAttempt(URI.create("https://lintel/back"), "n-1", "v".repeat(43));

  private final MockOAuth2Server server = new MockOAuth2Server(new Route[0]);
  private OidcProvider provider;

  @BeforeEach
  void start() {
    server.start();
    var settings =
        new OidcSettings(
            server.issuerUrl("staff").uri(),
            "lintel",
            Optional.empty(),
            Set.of("openid"),
            "https://example.org/groups",
            Duration.ofSeconds(5),
            Duration.ofSeconds(60));
    provider = new OidcProvider(settings, InstantSource.system());
  }

  @AfterEach
  void close() {
    server.shutdown();
  }

  private SignedJWT token(String issuer, Duration lasting, Map<String, Object> more) {
    var claims =
        new TreeMap<String, Object>(
            Map.of("sub", "1234", "aud", List.of("lintel"), "nonce", "n-1", "email", "ada@x.org"));
    claims.putAll(more);
    return server.anyToken(server.issuerUrl(issuer), claims, lasting);
  }

  /** The server of version 6.0.2 takes milliseconds for seconds. */
  private static Duration endedSecondsAgo(int seconds) {
    return Duration.ofMillis(-seconds);
  }

  private void expectRefusal(JWT token) {
    assertThatThrownBy(() -> provider.identity(token, ATTEMPT))
        .isInstanceOf(Unauthenticated.class)
        .hasMessageContaining("not to be believed");
  }

  @Test
  void tellsWhoItIs() {
    var groups = Map.<String, Object>of("https://example.org/groups", List.of("crew", "cooks"));
    var identity = provider.identity(token("staff", AN_HOUR, groups), ATTEMPT);

    assertThat(identity.subject()).isEqualTo("1234");
    assertThat(identity.issuer()).isEqualTo(server.issuerUrl("staff").toString());
    assertThat(identity.email().address()).isEqualTo("ada@x.org");
    assertThat(identity.emailVerified()).isFalse();
    assertThat(identity.name()).isEqualTo("ada@x.org");
    assertThat(identity.groups()).containsExactlyInAnyOrder("crew", "cooks");
  }

  @Test
  void isOverAtItsEndUnlessItIsTheClock() {
    expectRefusal(token("staff", endedSecondsAgo(90), Map.of()));
    assertThat(provider.identity(token("staff", endedSecondsAgo(30), Map.of()), ATTEMPT))
        .isNotNull();
  }

  @Test
  void isOfThisIssuerForThisClientAndThisAttempt() {
    expectRefusal(token("others", AN_HOUR, Map.of()));
    expectRefusal(token("staff", AN_HOUR, Map.of("aud", List.of("another"))));
    expectRefusal(token("staff", AN_HOUR, Map.of("nonce", "n-2")));
  }

  @Test
  void isSignedByTheProviderAndNobodyElse() throws ParseException, JOSEException {
    var genuine = token("staff", AN_HOUR, Map.of());
    var parts = genuine.serialize().split("\\.", -1);
    var other = token("staff", AN_HOUR, Map.of("email", "eve@x.org")).serialize().split("\\.", -1);
    expectRefusal(SignedJWT.parse(parts[0] + "." + other[1] + "." + parts[2]));
    expectRefusal(new PlainJWT(genuine.getJWTClaimsSet()));
    var forged = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), genuine.getJWTClaimsSet());
    forged.sign(
        new MACSigner(
            "a secret that anybody could know".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    expectRefusal(forged);
  }

  @Test
  void namesAnEmail() {
    var nameless = token("staff", AN_HOUR, Map.of("email", "nobody"));
    assertThatThrownBy(() -> provider.identity(nameless, ATTEMPT))
        .isInstanceOf(Unauthenticated.class)
        .hasMessageContaining("does not tell your email");
  }
}
