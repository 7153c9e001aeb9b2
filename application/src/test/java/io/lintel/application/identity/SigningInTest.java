package io.lintel.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.lintel.application.shared.Caller;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.audit.Change;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.PasswordHash;
import io.lintel.domain.identity.Session;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Forbidden;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Unauthenticated;
import io.lintel.domain.shared.Value;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest {

  private final People people = new People();

  @Test
  void aSessionStandsForItsUserWithAllScopesAndGrants() {
    var building = SampleIds.next();
    var ada = people.person("ada", Role.MEMBER);
    people.users.grant(Caller.SYSTEM, ada.id(), building, GrantLevel.OPERATE);
    var origin = Origin.of("192.0.2.7", "r1");

    var signedIn = people.sessions.signIn("ADA@example.org", People.PASSWORD, origin, "curl");
    var caller = people.authentication.caller(signedIn.secret(), origin);

    assertThat(caller.actor()).isEqualTo(new Actor.User(ada.id().value(), "ada"));
    assertThat(caller.role()).isEqualTo(Role.MEMBER);
    assertThat(caller.grants()).containsEntry(building, GrantLevel.OPERATE).hasSize(1);
    assertThat(caller.scopes()).isEqualTo(Scope.all());
    assertThat(caller.origin()).isEqualTo(origin);
    assertThat(signedIn.session().address()).isEqualTo("192.0.2.7");
  }

  @Test
  void secretsAreLongAndSayWhatTheyAre() {
    var ada = people.person("ada", Role.MEMBER);
    var token = people.tokens.create(people.caller(ada), draft(Scope.READ));

    assertThat(people.signIn(ada).secret()).matches("lintel_session_[A-Za-z0-9_-]{43}");
    assertThat(token.secret()).matches("lintel_token_[A-Za-z0-9_-]{43}");
    assertThat(token.toString()).doesNotContain(token.secret());
    assertThat(token.token().hash().hex()).doesNotContain(token.secret());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "nobody", "disabled", "elsewhere", "not an email"})
  void whoeverItIsAWrongSignInDoesTheSameWorkAndSaysTheSame(String name) {
    people.person("ada", Role.MEMBER);
    var disabled = people.person("disabled", Role.MEMBER);
    people.users.change(
        Caller.SYSTEM, disabled.id(), Optional.empty(), draft -> draft.inState(UserState.DISABLED));
    people.users.create(
        Caller.SYSTEM,
        new UserDraft(
            new Email("elsewhere@example.org"),
            "x",
            Role.MEMBER,
            UserState.ACTIVE,
            Optional.empty()));
    int before = people.hasher.work();

    var password = name.equals("ada") ? "wrong" : People.PASSWORD;
    assertThatExceptionOfType(Unauthenticated.class)
        .isThrownBy(
            () -> people.sessions.signIn(name + "@example.org", password, Origin.HERE, "test"))
        .withMessage("The email or the password is wrong");
    assertThat(people.hasher.work() - before).isEqualTo(1);
  }

  @Test
  void aSessionEndsWhenItsTimeIsOver() {
    var secret = people.signIn(people.person("ada", Role.MEMBER)).secret();

    people.clock.advance(People.KEPT.minusMillis(1));
    people.authentication.caller(secret, Origin.HERE);
    people.clock.advance(Duration.ofMillis(1));
    assertWorthNothing(secret);
    assertThat(people.sessions.purge()).isFalse();
  }

  @Test
  void signingOutEndsTheSessionAndNoOther() {
    var ada = people.person("ada", Role.MEMBER);
    var one = people.signIn(ada);
    var other = people.signIn(ada);

    people.sessions.end(people.caller(ada), one.session().id());

    assertWorthNothing(one.secret());
    people.authentication.caller(other.secret(), Origin.HERE);
  }

  @Test
  void nobodyEndsOrSeesTheSessionsOfOthers() {
    var session = people.signIn(people.person("ada", Role.MEMBER)).session();
    var bob = people.caller(people.person("bob", Role.ADMIN));

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> people.sessions.end(bob, session.id()));
    assertThat(people.sessions.list(bob, PageRequest.first(10)).items())
        .extracting(Session::user)
        .doesNotContain(session.user());
  }

  @Test
  void aTokenNarrowsItsOwnerUntilItIsRevokedOrExpires() {
    var ada = people.person("ada", Role.STAFF);
    var caller = people.caller(ada);
    var expires = Optional.of(people.clock.instant().plusSeconds(60));
    var made = people.tokens.create(caller, new TokenDraft("CI", Set.of(Scope.READ), expires));
    var other = people.tokens.create(caller, draft(Scope.WRITE));

    var program = people.authentication.caller(made.secret(), Origin.HERE);
    assertThat(program.scopes()).containsExactly(Scope.READ);
    assertThat(program.actor().key()).isEqualTo("token:" + made.token().id());
    assertThat(program.role()).isEqualTo(Role.STAFF);

    people.clock.advance(Duration.ofSeconds(60));
    assertWorthNothing(made.secret());
    people.authentication.caller(other.secret(), Origin.HERE);
    people.tokens.revoke(caller, other.token().id());
    assertWorthNothing(other.secret());
  }

  @Test
  void aTokenMakesNoTokensAndChangesNoPassword() {
    var ada = people.person("ada", Role.ADMIN);
    var made =
        people.tokens.create(
            people.caller(ada), new TokenDraft("CI", Scope.all(), Optional.empty()));
    var program = people.authentication.caller(made.secret(), Origin.HERE);

    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> people.tokens.create(program, draft(Scope.READ)));
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> people.tokens.create(program, ada.id(), draft(Scope.READ)));
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> people.profile.rename(program, Optional.empty(), "x"));
  }

  @Test
  void whoIsDisabledIsOutAtOnce() {
    var ada = people.person("ada", Role.STAFF);
    var session = people.signIn(ada);
    var token = people.tokens.create(people.caller(ada), draft(Scope.READ));

    people.users.change(
        Caller.SYSTEM, ada.id(), Optional.empty(), draft -> draft.inState(UserState.DISABLED));

    assertWorthNothing(session.secret());
    assertWorthNothing(token.secret());
  }

  @Test
  void aHashOfOldParametersIsMadeAnewWhenThePasswordIsAtHand() {
    var ada = people.person("ada", Role.STAFF);
    var quick = ada.password().orElseThrow().text();
    var old = new PasswordHash(quick.replace("$quick$", "$old$"));
    people.repository.update(ada.changed(people.clock.instant(), edit -> edit.withPassword(old)));

    people.signIn(ada);

    var renewed = people.repository.find(ada.id()).orElseThrow().password().orElseThrow();
    assertThat(people.hasher.isOutdated(renewed)).isFalse();
    people.signIn(ada);
  }

  @Test
  void lastUsesAreWrittenNowAndThen() {
    var ada = people.person("ada", Role.STAFF);
    var session = people.signIn(ada);
    people.clock.advance(Duration.ofMinutes(5));
    people.authentication.caller(session.secret(), Origin.HERE);

    assertThat(people.lastUse.write()).isFalse();

    var listed = people.sessions.list(people.caller(ada), PageRequest.first(10)).items();
    assertThat(listed.getFirst().lastUsedAt())
        .isEqualTo(session.session().createdAt().plus(Duration.ofMinutes(5)));
  }

  private static TokenDraft draft(Scope scope) {
    return new TokenDraft("CI", EnumSet.of(scope), Optional.empty());
  }

  @Test
  void theTrailTellsWhoSignedInWhoDidNotAndWhoSignedOut() {
    var ada = people.person("ada", Role.MEMBER);
    var there = Origin.of("192.0.2.7", "request-1");
    for (var email : List.of("ada@example.org", "nobody@example.org")) {
      assertThatExceptionOfType(Unauthenticated.class)
          .isThrownBy(() -> people.sessions.signIn(email, "wrong", there, "curl"));
    }
    var signedIn = people.sessions.signIn("ada@example.org", People.PASSWORD, there, "curl");
    var caller = people.authentication.caller(signedIn.secret(), there);
    people.sessions.end(caller, signedIn.session().id());

    var entries = people.trail.list(AuditQuery.all(PageRequest.first(4))).items();
    assertThat(entries)
        .extracting(it -> it.change().action(), it -> it.change().subject().id())
        .containsExactly(
            tuple("user.signed-out", ada.id().toString()),
            tuple("user.signed-in", ada.id().toString()),
            tuple("user.refused", "unknown"),
            tuple("user.refused", ada.id().toString()));
    assertThat(entries).allMatch(it -> it.origin().equals(there));
    assertThat(entries.toString())
        .doesNotContain(signedIn.secret(), People.PASSWORD, "wrong", "nobody@");
  }

  @Test
  void whatIsSaidAtLengthWhenTryingIsCut() {
    refuse("nobody@example.org", "192.0.2.7", "x".repeat(8_000));

    var client = entries().getFirst().change().after().orElseThrow().values().get("client");
    assertThat(client).isEqualTo(Value.of("x".repeat(200)));
  }

  @Test
  void whoeverTriesFromWhereverTheTrailGrowsSlowlyAndTellsHowManyTheyWere() {
    var ada = people.person("ada", Role.MEMBER);
    int before = entries().size();
    for (int attempt = 0; attempt < 500; attempt++) {
      refuse(
          "nobody-%d@example.org".formatted(attempt), "192.0.2.%d".formatted(attempt % 250), "x");
    }
    refuse("ada@example.org", "192.0.2.9", "x");
    refuse("ada@example.org", "192.0.2.9", "x");
    assertThat(entries()).hasSize(before + RefusedSignIns.MOST_SINGLE);

    assertThat(people.refused.tell()).isFalse();
    assertThat(people.refused.tell()).isFalse();

    var told = entries();
    assertThat(told).hasSize(before + RefusedSignIns.MOST_SINGLE + 2);
    assertThat(told.get(0).change())
        .returns("user.refused", Change::action)
        .returns(ada.id().toString(), change -> change.subject().id())
        .returns(
            "{\"addresses\":{\"192.0.2.9\":2},\"attempts\":2}",
            change -> change.after().orElseThrow().canonical());
    var strangers = told.get(1).change().after().orElseThrow().values();
    assertThat(told.get(1).change().subject().id()).isEqualTo("unknown");
    assertThat(strangers).containsEntry("attempts", Value.of(470.0));
    assertThat(((Value.Members) strangers.get("addresses")).values())
        .hasSize(Attempts.MOST_ADDRESSES)
        .containsEntry("192.0.2.30", Value.of(2.0));
    assertThat(strangers).containsEntry("elsewhere", Value.of(430.0));
  }

  @Test
  void eachAttemptIsToldOfAgainInTheNextMinute() {
    for (int attempt = 0; attempt <= RefusedSignIns.MOST_SINGLE; attempt++) {
      refuse("nobody@example.org", "192.0.2.7", "x");
    }
    people.refused.tell();
    int before = entries().size();

    refuse("nobody@example.org", "192.0.2.8", "x");

    assertThat(entries()).hasSize(before + 1);
    assertThat(entries().getFirst().origin().address()).hasValue("192.0.2.8");
  }

  @Test
  void whatCouldNotBeToldIsToldLater() {
    for (int attempt = 0; attempt <= RefusedSignIns.MOST_SINGLE; attempt++) {
      refuse("nobody@example.org", "192.0.2.7", "x");
    }
    int before = entries().size();
    people.trailIsAway.set(true);
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(people.refused::tell);
    people.trailIsAway.set(false);

    people.refused.tell();

    assertThat(entries()).hasSize(before + 1);
  }

  private void refuse(String email, String address, String client) {
    assertThatExceptionOfType(Unauthenticated.class)
        .isThrownBy(
            () -> people.sessions.signIn(email, "wrong", Origin.of(address, "request"), client));
  }

  /** The latest first. */
  private List<AuditEntry> entries() {
    return people.trail.list(AuditQuery.all(PageRequest.first(100))).items();
  }

  private void assertWorthNothing(String secret) {
    assertThatExceptionOfType(Unauthenticated.class)
        .isThrownBy(() -> people.authentication.caller(secret, Origin.HERE));
  }
}
