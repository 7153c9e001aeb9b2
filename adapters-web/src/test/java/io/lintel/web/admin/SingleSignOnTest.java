package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.lintel.web.api.RunningApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing in by a provider that runs: on the pages and for the API. */
final class SingleSignOnTest {

  private static final String BEGIN = "/admin/sign-in/provider?next=/admin/devices";

  private final IdentityProvider provider = new IdentityProvider();

  @RegisterExtension
  final RunningApi api = new RunningApi().withAdmin().guarded().signingInAt(provider.maker());

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(api.server().port());
  }

  @AfterEach
  void close() {
    provider.close();
  }

  private URI begin() {
    return URI.create(visitor.getOnly(BEGIN).expect(303).header("Location"));
  }

  private Visitor.Shown comeBack(URI back) {
    return visitor.get(back.getRawPath() + "?" + back.getRawQuery());
  }

  private void expectRefusal(URI back, String why) {
    assertThat(comeBack(back).expect(403).text()).contains("Sign in", why);
    assertThat(visitor.get("/admin").path()).contains("/admin/sign-in");
  }

  @Test
  void whoIsLetInThereIsLetInHere() {
    assertThat(visitor.get("/admin").html())
        .contains("Sign in with Example", "/admin/sign-in/provider?next=%2Fadmin");
    provider.expectAda("crew", "cooks");

    var shown = comeBack(IdentityProvider.answer(begin()));

    assertThat(shown.expect(200).path()).endsWith("/admin/devices");
    assertThat(shown.text()).contains("Ada Lovelace");
  }

  @Test
  void asksWithAChallengeAndWithWhatNobodyGuesses() {
    var asked = URLUtils.parseParameters(begin().getRawQuery());
    assertThat(asked.get("code_challenge_method")).containsExactly("S256");
    assertThat(asked.get("redirect_uri"))
        .containsExactly(
            "http://127.0.0.1:%d/admin/sign-in/provider/callback".formatted(api.server().port()));
    var again = URLUtils.parseParameters(begin().getRawQuery());
    for (var secret : new String[] {"state", "nonce", "code_challenge"}) {
      assertThat(asked.get(secret).getFirst()).hasSizeGreaterThanOrEqualTo(43);
      assertThat(asked.get(secret)).isNotEqualTo(again.get(secret));
    }
  }

  @Test
  void whoIsInNoGroupOfTheirsStaysOut() {
    provider.expectAda("cooks");
    expectRefusal(IdentityProvider.answer(begin()), "ada@example.org is in no group");
  }

  @Test
  void anAnswerToNothingOrToAnotherAttemptIsRefused() {
    provider.expectAda("crew");
    var back = IdentityProvider.answer(begin());
    expectRefusal(IdentityProvider.with(back, "state", "x".repeat(43)), "begun elsewhere");
    var another = new Visitor(api.server().port());
    assertThat(another.get(back.getRawPath() + "?" + back.getRawQuery()).expect(403).text())
        .contains("begun elsewhere");
  }

  @Test
  void aTokenOfAnotherNonceIsRefused() {
    provider.expectAda("crew");
    var there = IdentityProvider.with(begin(), "nonce", "another");
    expectRefusal(IdentityProvider.answer(there), "not to be believed");
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() {
    provider.expectForAnotherAudience();
    expectRefusal(IdentityProvider.answer(begin()), "not to be believed");
  }

  @Test
  void aCodeForAnotherVerifierIsRefused() {
    provider.expectAda("crew");
    var challenge = CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier());
    var there = IdentityProvider.with(begin(), "code_challenge", challenge.getValue());
    expectRefusal(IdentityProvider.answer(there), "The provider refuses the sign-in");
  }

  @Test
  void anEmailThatTheProviderDoesNotVouchForIsNobodys() {
    provider.expectAda("crew");
    comeBack(IdentityProvider.answer(begin())).expect(200);
    visitor = new Visitor(api.server().port());
    provider.expectUnverified();
    expectRefusal(IdentityProvider.answer(begin()), "does not say that it is yours");
  }

  @Test
  void whatTheProviderSaysWentWrongIsShown() {
    var state = URLUtils.parseParameters(begin().getRawQuery()).get("state").getFirst();
    var back = "/admin/sign-in/provider/callback?error=access_denied&state=" + state;
    assertThat(visitor.get(back + "&error_description=No+%3Cb%3E").expect(403).text())
        .contains("You were not signed in: No <b>");
  }

  @Test
  void newKeysOfTheProviderAreFetched() {
    provider.expectAda("crew");
    comeBack(IdentityProvider.answer(begin())).expect(200);
    provider.changeKeys();
    visitor = new Visitor(api.server().port());
    provider.expectAda("crew");
    comeBack(IdentityProvider.answer(begin())).expect(200);
  }

  @Test
  void aProviderThatIsAwayIsSaidToBe() {
    provider.goAway();
    var shown = visitor.get(BEGIN).expect(503);
    assertThat(shown.text())
        .contains("The sign-in provider is not available")
        .doesNotContain("A store is not available");
    assertThat(shown.html()).contains("href=\"/admin/sign-in/provider?next=");
    assertThat(shown.header("Retry-After")).isNotEmpty();

    provider.start();
    provider.expectAda("crew");
    var back = IdentityProvider.answer(begin());
    provider.goAway();
    comeBack(back).expect(503);
  }

  @Test
  void theApiTakesACodeThatAClientGot() throws IOException, InterruptedException {
    provider.expectAda("crew");
    var verifier = new CodeVerifier();
    var challenge = CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();
    var there =
        IdentityProvider.with(
            IdentityProvider.with(
                IdentityProvider.with(begin(), "nonce", "n-1"), "code_challenge", challenge),
            "redirect_uri",
            "https://app.example/back");
    var back = URLUtils.parseParameters(IdentityProvider.answer(there).getRawQuery());
    var body =
        Map.of(
            "code",
            back.get("code").getFirst(),
            "codeVerifier",
            verifier.getValue(),
            "nonce",
            "n-1",
            "redirectUri",
            "https://app.example/back");

    var signedIn = send("POST", "/api/v1/sessions", "X-Nothing: x", body);
    assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(201);
    var token = JsonMapper.builder().build().readTree(signedIn.body()).path("token").asText();
    assertThat(send("GET", "/api/v1/me", "Authorization: Bearer " + token, Map.of()).body())
        .contains("ada@example.org");
    assertThat(send("POST", "/api/v1/sessions", "X-Nothing: x", body).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> send(
      String method, String path, String header, Map<String, String> body)
      throws IOException, InterruptedException {
    var json = JsonMapper.builder().build().writeValueAsString(body);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.server().port() + path))
            .header("Content-Type", "application/json")
            .header(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(' ')))
            .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : json));
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }
}
