package io.lintel.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.shared.Caller;
import io.lintel.domain.event.Outbox;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.User;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Forbidden;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Unauthenticated;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserServiceTest {

  private static final Password ANOTHER = new Password("another red bicycle");

  private final People people = new People();

  @Test
  void usersAreForAdmins() {
    var ada = people.person("ada", Role.ADMIN);
    for (var role : List.of(Role.STAFF, Role.MEMBER)) {
      var caller = people.caller(people.person("a-" + role, role));

      assertThatExceptionOfType(Forbidden.class)
          .isThrownBy(() -> people.users.list(caller, PageRequest.first(1)));
      assertThatExceptionOfType(Forbidden.class)
          .isThrownBy(() -> people.users.get(caller, ada.id()));
      assertThatExceptionOfType(Forbidden.class)
          .isThrownBy(() -> people.users.delete(caller, ada.id(), Optional.empty()));
      assertThatExceptionOfType(Forbidden.class)
          .isThrownBy(
              () -> people.users.grant(caller, ada.id(), SampleIds.next(), GrantLevel.VIEW));
    }
    assertThat(people.users.list(people.caller(ada), PageRequest.first(9)).items()).hasSize(3);
  }

  @Test
  void theLastAdminStays() {
    var ada = people.person("ada", Role.ADMIN);
    var caller = people.caller(ada);

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> people.users.delete(caller, ada.id(), Optional.empty()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Conflict.Reason.LAST_ADMIN));
  }

  @Test
  void whoGetsAnotherPasswordIsSignedOutEverywhere() {
    var ada = people.person("ada", Role.STAFF);
    var session = people.signIn(ada);

    people.users.change(
        Caller.SYSTEM, ada.id(), Optional.empty(), draft -> draft.withPassword(ANOTHER));

    assertThatExceptionOfType(Unauthenticated.class)
        .isThrownBy(() -> people.authentication.caller(session.secret(), Origin.HERE));
    assertThatExceptionOfType(Unauthenticated.class).isThrownBy(() -> people.signIn(ada));
  }

  @Test
  void oneChangesTheOwnPasswordByTheOldOneAndStaysSignedIn() {
    var ada = people.person("ada", Role.MEMBER);
    var here = people.signIn(ada);
    var elsewhere = people.signIn(ada);
    var caller = people.authentication.caller(here.secret(), Origin.HERE);

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() ->
            people.profile.changePassword(
                caller, "wrong", ANOTHER, Optional.of(here.session().id())));
    people.profile.changePassword(
        caller, People.PASSWORD, ANOTHER, Optional.of(here.session().id()));

    people.authentication.caller(here.secret(), Origin.HERE);
    assertThatExceptionOfType(Unauthenticated.class)
        .isThrownBy(() -> people.authentication.caller(elsewhere.secret(), Origin.HERE));
    people.sessions.signIn(ada.email().address(), ANOTHER.text(), Origin.HERE, "test");
  }

  @Test
  void aGrantCountsAndEndsWithTheNextRequest() {
    var building = SampleIds.next();
    var ada = people.person("ada", Role.MEMBER);
    var secret = people.signIn(ada).secret();

    people.users.grant(Caller.SYSTEM, ada.id(), building, GrantLevel.MANAGE);
    assertThat(maySee(secret, building)).isTrue();
    people.users.revoke(Caller.SYSTEM, ada.id(), building);
    assertThat(maySee(secret, building)).isFalse();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> people.users.revoke(Caller.SYSTEM, ada.id(), building));
  }

  private boolean maySee(String secret, UUID building) {
    return people.authentication.caller(secret, Origin.HERE).maySee(Optional.of(building));
  }

  @Test
  void whatHappensToUsersIsToldWithoutSecrets() {
    var ada = people.person("ada", Role.MEMBER);
    people.users.grant(Caller.SYSTEM, ada.id(), SampleIds.next(), GrantLevel.VIEW);
    people.users.delete(Caller.SYSTEM, ada.id(), Optional.empty());

    var events = people.outbox.oldest(10).stream().map(Outbox.Entry::event).toList();
    assertThat(events)
        .extracting(event -> event.type())
        .containsExactly("user.created", "user.changed", "user.deleted");
    assertThat(events)
        .allSatisfy(event -> {
          assertThat(event.subject()).isEqualTo(ada.id().toString());
          assertThat(event.data().canonical())
              .contains("ada@example.org")
              .doesNotContain("$", "quick");
        });
  }

  @Test
  void theFirstAdminIsMadeOnce() {
    var first = new FirstAdmin(people.repository, people.users, people.secrets);
    var email = new Email("root@example.org");

    var made = first.make(email, Optional.empty()).orElseThrow();

    var password = made.generated().orElseThrow();
    var signedIn = people.sessions.signIn("root@example.org", password, Origin.HERE, "test");
    assertThat(signedIn.user()).matches(User::isActiveAdmin);
    assertThat(made.toString()).doesNotContain(password);
    assertThat(first.make(email, Optional.empty())).isEmpty();
  }

  @Test
  void theFirstAdminHasTheChosenPassword() {
    var first = new FirstAdmin(people.repository, people.users, people.secrets);

    var made = first.make(new Email("root@example.org"), Optional.of(ANOTHER)).orElseThrow();

    assertThat(made.generated()).isEmpty();
    people.sessions.signIn("root@example.org", ANOTHER.text(), Origin.HERE, "test");
  }
}
