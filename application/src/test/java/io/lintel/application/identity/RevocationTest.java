package io.lintel.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.shared.Caller;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Unauthenticated;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ends or changes on one node, as it and another see it. */
class RevocationTest {

  private static final UUID BUILDING = SampleIds.next();

  private final People people = new People();
  private final Authentication other = people.otherNode();
  private final User ada = people.person("ada", Role.MEMBER);
  private final SignedIn session = people.signIn(ada);
  private final NewToken token =
      people.tokens.create(
          people.caller(ada), new TokenDraft("CI", Set.of(Scope.READ), Optional.empty()));

  /** What ends a session. */
  enum End {
    SIGNED_OUT,
    SIGNED_OUT_ELSEWHERE,
    OTHER_PASSWORD,
    OTHER_ROLE,
    DISABLED,
    DELETED
  }

  private void end(End end, Caller caller) {
    switch (end) {
      case SIGNED_OUT -> people.sessions.end(caller, session.session().id());
      case SIGNED_OUT_ELSEWHERE -> people.sessions.endOthers(caller, Optional.empty());
      case OTHER_PASSWORD ->
          people.profile.changePassword(
              caller, People.PASSWORD, new Password("another red bicycle"), Optional.empty());
      case OTHER_ROLE -> change(RevocationTest::promoted);
      case DISABLED -> change(draft -> draft.inState(UserState.DISABLED));
      case DELETED -> people.users.delete(Caller.SYSTEM, ada.id(), Optional.empty());
    }
  }

  private static UserDraft promoted(UserDraft draft) {
    return new UserDraft(draft.email(), draft.name(), Role.STAFF, draft.state(), Optional.empty());
  }

  private void change(UnaryOperator<UserDraft> edit) {
    people.users.change(Caller.SYSTEM, ada.id(), Optional.empty(), edit);
  }

  private static Caller ask(Authentication node, String secret) {
    return node.caller(secret, Origin.HERE);
  }

  private static void assertWorthNothing(Authentication node, String secret) {
    assertThatExceptionOfType(Unauthenticated.class).isThrownBy(() -> ask(node, secret));
  }

  @ParameterizedTest
  @EnumSource
  void aSessionThatEndsDoesSoAtOnceWhereItIsEndedAndInAMomentElsewhere(End end) {
    var caller = ask(people.authentication, session.secret());
    ask(other, session.secret());

    end(end, caller);

    assertWorthNothing(people.authentication, session.secret());
    people.clock.advance(People.MOMENT);
    assertWorthNothing(other, session.secret());
  }

  @Test
  void aTokenThatIsRevokedIsSoAtOnceWhereThatIsDoneAndInAMomentElsewhere() {
    ask(people.authentication, token.secret());
    ask(other, token.secret());

    people.tokens.revoke(people.caller(ada), token.token().id());

    assertWorthNothing(people.authentication, token.secret());
    people.clock.advance(People.MOMENT);
    assertWorthNothing(other, token.secret());
  }

  @Test
  void aGrantCountsAtOnceWhereItIsGivenOrTakenBackAndInAMomentElsewhere() {
    for (var node : new Authentication[] {people.authentication, other}) {
      assertThat(ask(node, token.secret()).grants()).isEmpty();
    }
    people.users.grant(Caller.SYSTEM, ada.id(), BUILDING, GrantLevel.MANAGE);
    assertThat(ask(people.authentication, token.secret()).grants()).containsKey(BUILDING);
    people.clock.advance(People.MOMENT);
    assertThat(ask(other, token.secret()).grants()).containsKey(BUILDING);

    people.users.revoke(Caller.SYSTEM, ada.id(), BUILDING);
    assertThat(ask(people.authentication, token.secret()).grants()).isEmpty();
    people.clock.advance(People.MOMENT);
    assertThat(ask(other, token.secret()).grants()).isEmpty();
  }

  @Test
  void whatExpiresDoesSoInTheMiddleOfAMoment() {
    people.clock.advance(People.KEPT.minusMillis(1));
    ask(other, session.secret());
    people.clock.advance(Duration.ofMillis(1));
    assertWorthNothing(other, session.secret());
  }

  @Test
  void whenTheRegistryIsAwayNobodyIsTurnedAwayForGoodNorLetInForLong() {
    ask(other, session.secret());
    people.database.close();

    assertThat(ask(other, session.secret()).name()).isEqualTo("ada");
    people.clock.advance(People.MOMENT);
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> ask(other, session.secret()));
  }
}
