package io.lintel.domain.identity;

import static io.lintel.domain.identity.IdentityFixtures.NOW;
import static io.lintel.domain.identity.IdentityFixtures.aHash;
import static io.lintel.domain.identity.IdentityFixtures.aSession;
import static io.lintel.domain.identity.IdentityFixtures.aUser;
import static io.lintel.domain.shared.Refusals.assertConflict;
import static io.lintel.domain.shared.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Pages;
import io.lintel.domain.shared.SampleIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every {@link SessionRepository} has to do. */
public abstract class SessionRepositoryContract extends RegistryContract<SessionRepository>
    implements IdentityRules {

  protected SessionRepositoryContract() {
    super(SessionRepository.class, Registry::sessions);
  }

  @Test
  final void holdsNoSessionAtFirst() {
    var nobody = new UserId(SampleIds.next());
    assertThat(sessions().find(aHash())).isEmpty();
    assertThat(sessions().list(nobody, PageRequest.first(1)).items()).isEmpty();
    assertThat(sessions().deleteOthers(nobody, Optional.empty())).isZero();
    assertThat(sessions().purge(NOW, 10)).isZero();
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#NAMES")
  final void keepsSessionsInEveryScript(String text) {
    assertKept(inserted(session(inserted(aUser()), text, NOW)));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  final void keepsTimesOfSessionsInMicroseconds(Instant time) {
    assertKept(inserted(session(inserted(aUser()), "", time)));
  }

  @Test
  final void tellsWhoseASessionIsAsTheyAreNow() {
    var user = inserted(aUser().granted(Map.of(SampleIds.next(), GrantLevel.VIEW)));
    var session = inserted(aSession(user));
    inserted(aSession(inserted(aUser())));

    assertThat(sessions().findOwned(session.hash())).contains(new Owned<>(session, user));
    assertThat(sessions().findOwned(aHash())).isEmpty();

    var disabled = user.changed(NOW, edit -> edit.inState(UserState.DISABLED));
    users().update(disabled);
    assertThat(sessions().findOwned(session.hash())).contains(new Owned<>(session, disabled));

    sessions().delete(user.id(), session.id());
    assertThat(sessions().findOwned(session.hash())).isEmpty();
  }

  @Test
  final void refusesAHashThatIsTakenAndAUserThatIsNotThere() {
    var session = inserted(aSession(inserted(aUser())));

    assertConflict(Conflict.Reason.ID_TAKEN, () -> sessions().insert(session));
    assertNotFound("user", () -> sessions().insert(aSession(aUser().build())));
  }

  @Test
  final void listsTheSessionsOfAUserPageByPage() {
    var user = inserted(aUser());
    inserted(aSession(inserted(aUser())));
    var expected = new ArrayList<Session>();
    for (int i = 0; i < 5; i++) {
      expected.add(inserted(aSession(user)));
    }

    assertThat(Pages.walk(2, page -> sessions().list(user.id(), page)))
        .containsExactlyElementsOf(expected);
  }

  @Test
  final void onlyTheUsersSessionIsDeleted() {
    var user = inserted(aUser());
    var session = inserted(aSession(user));

    assertThat(sessions().delete(inserted(aUser()).id(), session.id())).isEmpty();
    assertKept(session);
    assertThat(sessions().delete(user.id(), session.id())).contains(session);
    assertThat(sessions().find(session.hash())).isEmpty();
    assertThat(sessions().delete(user.id(), session.id())).isEmpty();
  }

  @Test
  final void deletesAllOfAUserButOne() {
    var user = inserted(aUser());
    var kept = inserted(aSession(user));
    inserted(aSession(user));
    inserted(aSession(user));
    var others = inserted(aSession(inserted(aUser())));

    assertThat(sessions().deleteOthers(user.id(), Optional.of(kept.id()))).isEqualTo(2);
    assertKept(kept);
    assertThat(sessions().deleteOthers(user.id(), Optional.empty())).isEqualTo(1);
    assertKept(others);
  }

  @Test
  final void goWithTheirUser() {
    var user = inserted(aUser());
    var session = inserted(aSession(user));

    users().delete(user.id(), user.version());

    assertThat(sessions().find(session.hash())).isEmpty();
  }

  @Test
  final void notesTheLatestUse() {
    var session = inserted(aSession(inserted(aUser())));
    var other = inserted(aSession(inserted(aUser())));

    sessions()
        .used(Map.of(session.id(), NOW.plusSeconds(60), new SessionId(SampleIds.next()), NOW));
    sessions().used(Map.of(session.id(), NOW.plusSeconds(30)));
    sessions().used(Map.of());

    assertThat(sessions().find(session.hash()).map(Session::lastUsedAt))
        .contains(NOW.plusSeconds(60));
    assertKept(other);
  }

  @Test
  final void purgesWhatIsExpired() {
    var user = inserted(aUser());
    for (int i = 1; i <= 3; i++) {
      inserted(aSession(user, NOW.plusSeconds(i)));
    }
    var later = inserted(aSession(user, NOW.plusSeconds(4)));

    assertThat(sessions().purge(NOW.plusSeconds(3), 2)).isEqualTo(2);
    assertThat(sessions().purge(NOW.plusSeconds(3), 2)).isEqualTo(1);
    assertThat(sessions().purge(NOW.plusSeconds(3), 2)).isZero();
    assertKept(later);
  }

  private static Session session(User user, String client, Instant time) {
    return new Session(
        new SessionId(SampleIds.next()),
        user.id(),
        aHash(),
        "2001:db8::7",
        client,
        time,
        time,
        time);
  }

  private void assertKept(Session session) {
    assertThat(sessions().find(session.hash())).contains(session);
    assertThat(sessions().list(session.user(), PageRequest.first(10)).items()).contains(session);
  }
}
