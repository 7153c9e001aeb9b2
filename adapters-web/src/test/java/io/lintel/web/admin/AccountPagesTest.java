package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.identity.UserDraft;
import io.lintel.application.shared.Caller;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Role;
import io.lintel.web.api.RunningApi;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users, their grants and tokens, and the own profile, of people who signed in. */
final class AccountPagesTest {

  private static final String PASSWORD = "a quiet red bicycle";
  private static final String OTHER = "nine green umbrellas";
  private static final String USERS = "/admin/users";
  private static final Pattern SECRET =
      Pattern.compile("id=\"field-secret\"[^>]* value=\"([^\"]+)\"");

  @RegisterExtension final RunningApi api = new RunningApi().withAdmin().guarded();

  private User ada;
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    ada = user("ada@example.org", "Ada", Role.ADMIN);
    visitor = signedIn("ada@example.org", PASSWORD);
  }

  private User user(String email, String name, Role role) {
    var password = Optional.of(new Password(PASSWORD));
    var draft = new UserDraft(new Email(email), name, role, UserState.ACTIVE, password);
    return api.core().identity().users().create(Caller.SYSTEM, draft);
  }

  private User now(String email) {
    return api.core().identity().users().find(Caller.SYSTEM, new Email(email)).orElseThrow();
  }

  private Visitor signedIn(String email, String password) {
    var somebody = new Visitor(api.server().port());
    var shown =
        somebody.post(
            "/admin/sign-in", "email", email, "password", password, "next", "/admin/devices");
    shown.expect(200);
    return somebody;
  }

  private void expectCannotSignIn(String email, String password) {
    new Visitor(api.server().port())
        .post("/admin/sign-in", "email", email, "password", password, "next", "")
        .expect(422);
  }

  private static String path(User user) {
    return USERS + "/" + user.id();
  }

  @Test
  void addsAUserWhoThenComesIn() {
    var shown =
        visitor.postFrom(
            USERS + "/new",
            USERS + "/new",
            "email",
            "bob@example.org",
            "name",
            "Bob Ångström",
            "role",
            "STAFF",
            "password",
            PASSWORD);
    assertThat(shown.expect(200).text()).contains("Bob Ångström was added.", "Staff");
    assertThat(visitor.get(USERS).text()).contains("bob@example.org");

    var bob = signedIn("bob@example.org", PASSWORD);
    assertThat(bob.get("/admin").html()).doesNotContain("href=\"" + USERS + "\"");
    bob.get(USERS).expect(403);
    bob.get(USERS + "/new").expect(403);
  }

  @Test
  void allThatIsWrongIsSaidAtItsFieldButThePasswordIsNotShown() {
    var refused =
        visitor.postFrom(
            USERS + "/new",
            USERS + "/new",
            "email",
            "nobody",
            "name",
            "",
            "role",
            "KING",
            "password",
            "short");
    assertThat(refused.expect(422).html())
        .contains("id=\"error-email\"", "id=\"error-name\"", "id=\"error-role\"")
        .contains("id=\"error-password\"", "value=\"nobody\"")
        .doesNotContain("value=\"short\"");
    var taken =
        visitor.postFrom(
            USERS + "/new",
            USERS + "/new",
            "email",
            "ADA@example.org",
            "name",
            "Second",
            "role",
            "STAFF",
            "password",
            PASSWORD);
    assertThat(taken.expect(422).html()).contains("id=\"error-email\"");
  }

  @Test
  void whoIsDisabledOrGetsAnotherPasswordIsSignedOut() {
    var bob = user("bob@example.org", "Bob", Role.STAFF);
    var his = signedIn("bob@example.org", PASSWORD);
    assertThat(visitor.postFrom(path(bob), path(bob) + "/disable").expect(200).text())
        .contains("Bob is Disabled now.");
    assertThat(his.get("/admin").path()).contains("/admin/sign-in");
    expectCannotSignIn("bob@example.org", PASSWORD);
    visitor.postFrom(path(bob), path(bob) + "/activate").expect(200);

    assertThat(
            visitor
                .postFrom(path(bob), path(bob) + "/password", "password", "short")
                .expect(422)
                .html())
        .contains("id=\"error-password\"");
    visitor.postFrom(path(bob), path(bob) + "/password", "password", OTHER).expect(200);
    expectCannotSignIn("bob@example.org", PASSWORD);
    var _ = signedIn("bob@example.org", OTHER);
  }

  @Test
  void theLastAdminStays() {
    assertThat(visitor.postFrom(path(ada), path(ada) + "/disable").expect(200).text())
        .contains("last");
    var demoted =
        visitor.postFrom(
            path(ada) + "/edit",
            path(ada) + "/edit",
            "email",
            "ada@example.org",
            "name",
            "Ada",
            "role",
            "MEMBER",
            "version",
            "1");
    assertThat(demoted.expect(422).html()).contains("role=\"alert\"");
    assertThat(
            visitor.postFrom(path(ada) + "/delete", path(ada) + "/delete", "version", "1").status())
        .isEqualTo(422);
    assertThat(now("ada@example.org").isActiveAdmin()).isTrue();
  }

  @Test
  void grantsABuildingAndTakesItBack() {
    var building = Premises.in(api).building();
    var guest = user("guest@example.org", "Guest", Role.MEMBER);
    var granted =
        visitor.postFrom(
            path(guest),
            path(guest) + "/grants",
            "building",
            building.id().toString(),
            "level",
            "OPERATE");
    assertThat(granted.expect(200).text()).contains("Head office Operate");
    assertThat(now("guest@example.org").grants())
        .isEqualTo(Map.of(building.id().value(), GrantLevel.OPERATE));

    visitor
        .postFrom(path(guest), path(guest) + "/grants", "building", "x", "level", "x")
        .expect(422);
    visitor
        .postFrom(path(guest), "%s/grants/%s/revoke".formatted(path(guest), building.id()))
        .expect(200);
    assertThat(now("guest@example.org").grants()).isEmpty();
  }

  @Test
  void deletesAUserAfterSayingWhatGoesWithIt() {
    var bob = user("bob@example.org", "Bob", Role.STAFF);
    assertThat(visitor.get(path(bob) + "/delete").expect(200).text())
        .contains("Delete Bob?", "no grants", "no API tokens");
    assertThat(
            visitor.postFrom(path(bob) + "/delete", path(bob) + "/delete", "version", "1").text())
        .contains("Bob was deleted.");
    visitor.get(path(bob)).expect(404);
  }

  @Test
  void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
    var tokens = "/admin/tokens";
    visitor.postFrom(tokens, tokens, "name", "", "lifetime", "1").expect(422);
    var made =
        visitor.postFrom(tokens, tokens, "name", "Export", "scope", "READ", "lifetime", "30");
    var secret = SECRET.matcher(made.expect(200).html());
    assertThat(secret.find()).isTrue();
    assertThat(made.header("Cache-Control")).contains("no-store");
    var list = visitor.get(tokens).html();
    assertThat(list).contains("Export").doesNotContain(secret.group(1));
    var bearer = "Bearer " + secret.group(1);
    visitor.get("/api/v1/devices", "Authorization", bearer).expect(200);

    var id = list.replaceAll("(?s).*/admin/tokens/([0-9a-f-]{36})/revoke.*", "$1");
    assertThat(visitor.get(path(ada)).text()).contains("Export");
    visitor.postFrom(tokens, tokens + "/" + id + "/revoke").expect(200);
    visitor.get("/api/v1/devices", "Authorization", bearer).expect(401);
  }

  @Test
  void anAdminRevokesATokenOfSomebodyElse() {
    var bob = user("bob@example.org", "Bob", Role.STAFF);
    var his = signedIn("bob@example.org", PASSWORD);
    his.postFrom(
            "/admin/tokens", "/admin/tokens", "name", "Bob's", "scope", "READ", "lifetime", "ever")
        .expect(200);
    var id =
        visitor.get(path(bob)).html().replaceAll("(?s).*/tokens/([0-9a-f-]{36})/revoke.*", "$1");
    visitor.postFrom(path(bob), "%s/tokens/%s/revoke".formatted(path(bob), id)).expect(200);
    assertThat(his.get("/admin/tokens").text()).contains("No tokens yet");
  }

  @Test
  void changesTheOwnNameAndPasswordAndStaysSignedInHereOnly() {
    var profile = "/admin/profile";
    var elsewhere = signedIn("ada@example.org", PASSWORD);
    assertThat(visitor.postFrom(profile, profile, "name", "Ada Lovelace", "version", "1").text())
        .contains("Your name was saved.", "Ada Lovelace");
    assertThat(
            visitor.postFrom(profile, profile, "name", "Third", "version", "1").expect(422).text())
        .contains("Name Ada Lovelace Third");

    var wrong =
        visitor.postFrom(
            profile,
            profile + "/password",
            "currentPassword",
            "not it at all",
            "password",
            OTHER,
            "again",
            OTHER);
    assertThat(wrong.expect(422).html()).contains("id=\"error-currentPassword\"");
    var mistyped =
        visitor.postFrom(
            profile,
            profile + "/password",
            "currentPassword",
            PASSWORD,
            "password",
            OTHER,
            "again",
            PASSWORD);
    assertThat(mistyped.expect(422).html()).contains("id=\"error-again\"");
    var changed =
        visitor.postFrom(
            profile,
            profile + "/password",
            "currentPassword",
            PASSWORD,
            "password",
            OTHER,
            "again",
            OTHER);
    assertThat(changed.expect(200).text()).contains("Your password was changed.");
    assertThat(elsewhere.get("/admin").path()).contains("/admin/sign-in");
  }

  @Test
  void endsTheOtherSessions() {
    var elsewhere = signedIn("ada@example.org", PASSWORD);
    var profile = "/admin/profile";
    assertThat(visitor.get(profile).expect(200).text()).contains("this browser");
    assertThat(visitor.postFrom(profile, profile + "/sessions/end-others").expect(200).text())
        .contains("1 session was ended.");
    assertThat(elsewhere.get(profile).path()).contains("/admin/sign-in");
    visitor.get(profile).expect(200);
  }
}
