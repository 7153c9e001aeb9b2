package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.identity.User;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing in and out, oneself, tokens, users and grants over HTTP. */
final class IdentityTest {

  @RegisterExtension final RunningApi api = new RunningApi().guarded();

  private Town town;

  @BeforeEach
  void build() {
    town = new Town(api);
  }

  private Answer signIn(User user, String password) {
    return api.client()
        .post(
            "/api/v1/sessions",
            "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(user.email(), password));
  }

  private static String bearer(Answer signedIn) {
    return "Bearer " + signedIn.text("/token");
  }

  @Test
  void signsInKnowsWhoItIsAndSignsOut() {
    var member = town.member(town.home.building(), GrantLevel.OPERATE);
    var signedIn = signIn(member, Town.PASSWORD).expect(201);
    assertThat(signedIn.header("Cache-Control")).isEqualTo("no-store");
    var bearer = bearer(signedIn);

    var me = town.as(bearer, "GET", "/api/v1/me", null).expect(200);
    assertThat(me.text("/email")).isEqualTo(member.email().address());
    assertThat(me.text("/grants/0/buildingId")).isEqualTo(town.home.building());
    assertThat(me.text("/grants/0/level")).isEqualTo("OPERATE");
    var sessions = town.as(bearer, "GET", "/api/v1/sessions", null).expect(200);
    assertThat(sessions.json().at("/items/0/current").asBoolean()).isTrue();

    town.as(bearer, "DELETE", "/api/v1/sessions/current", null).expect(204);
    var out = town.as(bearer, "GET", "/api/v1/me", null).expectProblem(401, "unauthenticated");
    assertThat(out.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void saysTheSameWhateverIsWrong() {
    var member = town.person(Role.MEMBER);
    var wrong = signIn(member, "wrong").expectProblem(401, "unauthenticated");
    var unknown =
        api.client()
            .post("/api/v1/sessions", "{\"email\": \"nobody@x\", \"password\": \"wrong\"}")
            .expectProblem(401, "unauthenticated");

    assertThat(unknown.text("/detail")).isEqualTo(wrong.text("/detail"));
  }

  @Test
  void slowsDownWhoGuesses() {
    var member = town.person(Role.MEMBER);
    for (int i = 0; i < 10; i++) {
      signIn(member, "wrong").expect(401);
    }

    var slowed = signIn(member, "wrong").expectProblem(429, "too-many-requests");
    assertThat(Integer.parseInt(slowed.header("Retry-After"))).isPositive();
  }

  @Test
  void changesTheOwnNameAndPassword() {
    var member = town.person(Role.MEMBER);
    var bearer = bearer(signIn(member, Town.PASSWORD));

    var renamed = town.as(bearer, "PATCH", "/api/v1/me", "{\"name\": \"Grace\"}").expect(200);
    assertThat(renamed.text("/name")).isEqualTo("Grace");
    town.as(
            bearer,
            "PATCH",
            "/api/v1/me",
            "{\"password\": \"another red bicycle\", \"currentPassword\": \"wrong\"}")
        .expectProblem(422, "rule-broken")
        .expectPointer("/currentPassword");
    town.as(
            bearer,
            "PATCH",
            "/api/v1/me",
            "{\"password\": \"another red bicycle\", \"currentPassword\": \"%s\"}"
                .formatted(Town.PASSWORD))
        .expect(200);
    signIn(member, "another red bicycle").expect(201);
  }

  @Test
  void makesAndRevokesTokens() {
    var bearer = bearer(signIn(town.person(Role.STAFF), Town.PASSWORD));
    var made =
        town.as(
                bearer,
                "POST",
                "/api/v1/tokens",
                "{\"name\": \"CI\", \"scopes\": [\"read\"], \"expiresAt\": \"2099-01-01T00:00:00Z\"}")
            .expect(201);
    var token = "Bearer " + made.text("/token");

    town.as(token, "GET", "/api/v1/devices", null).expect(200);
    town.as(token, "POST", "/api/v1/buildings", "{\"name\": \"x\"}")
        .expectProblem(403, "forbidden");
    var listed = town.as(bearer, "GET", "/api/v1/tokens", null).expect(200);
    assertThat(listed.text("/items/0/id")).isEqualTo(made.id());
    assertThat(listed.body()).doesNotContain(made.text("/token"));

    town.as(bearer, "DELETE", "/api/v1/tokens/" + made.id(), null).expect(204);
    town.as(token, "GET", "/api/v1/devices", null).expectProblem(401, "unauthenticated");
    town.as(bearer, "POST", "/api/v1/tokens", "{\"name\": \"CI\", \"scopes\": [\"everything\"]}")
        .expectProblem(422, "rule-broken");
  }

  @Test
  void managesUsersAndGrants() {
    var admin = town.admin();
    var json =
        "{\"email\": \"New@Example.org\", \"name\": \"New\", \"role\": \"MEMBER\","
            + " \"password\": \"another red bicycle\"}";
    var made = town.as(admin, "POST", "/api/v1/users", json).expect(201);
    var path = made.header("Location");
    assertThat(made.text("/email")).isEqualTo("new@example.org");
    town.as(admin, "POST", "/api/v1/users", json).expectProblem(409, "email-taken");
    assertThat(town.as(admin, "GET", "/api/v1/users?limit=500", null).expect(200).body())
        .contains("new@example.org")
        .doesNotContain("bicycle", "$");

    var grant = path + "/grants/" + town.home.building();
    town.as(admin, "PUT", grant, "{\"level\": \"VIEW\"}").expect(204);
    assertThat(town.as(admin, "GET", path, null).expect(200).text("/grants/0/level"))
        .isEqualTo("VIEW");
    town.as(admin, "DELETE", grant, null).expect(204);
    town.as(admin, "DELETE", grant, null).expectProblem(404, "not-found");
    town.as(admin, "PUT", path + "/grants/" + Town.IMPORT, "{\"level\": \"VIEW\"}")
        .expectProblem(404, "not-found");

    town.as(admin, "PATCH", path, "{\"state\": \"DISABLED\"}").expect(200);
    town.as(admin, "DELETE", path, null).expect(204);
    town.as(admin, "GET", path, null).expectProblem(404, "not-found");
  }

  @Test
  void theLastAdminStays() {
    var me = town.as(town.admin(), "GET", "/api/v1/me", null).expect(200);

    town.as(town.admin(), "DELETE", "/api/v1/users/" + me.id(), null)
        .expectProblem(409, "last-admin");
    town.as(town.admin(), "PATCH", "/api/v1/users/" + me.id(), "{\"role\": \"STAFF\"}")
        .expectProblem(409, "last-admin");
  }
}
