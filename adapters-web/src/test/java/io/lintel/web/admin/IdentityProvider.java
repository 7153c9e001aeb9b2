package io.lintel.web.admin;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.lintel.application.identity.ForeignSignIn;
import io.lintel.application.identity.ForeignSignInRules;
import io.lintel.application.identity.ForeignSignInRules.Admitted;
import io.lintel.domain.shared.Role;
import io.lintel.web.api.RunningApi;
import io.lintel.web.identity.Home;
import io.lintel.web.identity.SingleSignOn;
import io.lintel.web.identity.oidc.OidcProvider;
import io.lintel.web.identity.oidc.OidcSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** An OpenID provider in this process, which lets everybody in as whom the test says. */
final class IdentityProvider implements AutoCloseable {

  static final String CLIENT = "lintel";

  private static final String ISSUER = "staff";
  private static final Map<String, Object> ADA =
      Map.of("email", "ada@example.org", "email_verified", true, "name", "Ada Lovelace");

  private final Switchboard front = new Switchboard();
  private MockOAuth2Server server = new MockOAuth2Server(new Route[0]);

  IdentityProvider() {
    start();
  }

  URI issuer() {
    return URI.create("http://localhost:%d/%s".formatted(front.port(), ISSUER));
  }

  /** What the API signs in by, where crew are staff. */
  RunningApi.ProviderMaker maker() {
    var settings =
        new OidcSettings(
            issuer(),
            CLIENT,
            Optional.of("secret"),
            Set.of("openid", "email"),
            "realm.groups",
            Duration.ofSeconds(5),
            Duration.ofSeconds(60));
    var rules =
        new ForeignSignInRules(Admitted.MAPPED, Map.of("crew", Role.STAFF), Map.of(), false);
    return (users, service, sessions) ->
        Optional.of(
            new SingleSignOn(
                "Example",
                new OidcProvider(settings, InstantSource.system()),
                new ForeignSignIn(users, service, sessions, rules),
                new Home(Optional.empty(), false),
                new Random(3)));
  }

  /** The next who signs in is Ada, of these groups. */
  void expectAda(String... groups) {
    expect("1234", ADA, groups);
  }

  void expectForAnotherAudience() {
    var claims = new HashMap<>(ADA);
    claims.put("aud", List.of("another"));
    expect("1234", claims, "crew");
  }

  void expectUnverified() {
    expect("5678", Map.of("email", "ada@example.org"), "crew");
  }

  private void expect(String subject, Map<String, Object> claims, String... groups) {
    var all = new HashMap<>(claims);
    all.put("realm", Map.of("groups", List.of(groups)));
    server.enqueueCallback(
        new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(CLIENT), all));
  }

  /** Signs in there, as a browser that was sent there, and returns where it is sent back to. */
  static URI answer(URI authorization) {
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(HttpRequest.newBuilder(authorization).build(), BodyHandlers.discarding());
      return URI.create(answer.headers().firstValue("Location").orElseThrow());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same with one parameter changed. */
  static URI with(URI uri, String parameter, String value) {
    var query = new TreeMap<>(URLUtils.parseParameters(uri.getRawQuery()));
    query.put(parameter, List.of(value));
    var text = uri.toString();
    return URI.create(
        text.substring(0, text.indexOf('?') + 1) + URLUtils.serializeParameters(query));
  }

  /** Begins anew at the same place, with new keys. */
  void changeKeys() {
    server.shutdown();
    start();
  }

  void goAway() {
    server.shutdown();
    front.connectTo(0);
  }

  void start() {
    server = new MockOAuth2Server(new Route[0]);
    server.start();
    front.connectTo(server.baseUrl().port());
  }

  @Override
  public void close() {
    server.shutdown();
    front.close();
  }
}
