package io.lintel.domain.identity;

import static io.lintel.domain.identity.IdentityFixtures.NOW;
import static io.lintel.domain.identity.IdentityFixtures.aUser;
import static io.lintel.domain.shared.Refusals.assertConflict;
import static io.lintel.domain.shared.Refusals.assertNotFound;
import static io.lintel.domain.shared.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Stale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What is refused, and that it then changes nothing. */
interface UserRefusalRules extends IdentityRules {

  @Test
  default void refusesAnEmailThatIsTakenInAnyCase() {
    var ada = inserted(aUser().at("ada@example.org"));
    var grace = inserted(aUser());

    assertConflict(
        Conflict.Reason.EMAIL_TAKEN, () -> users().insert(aUser().at("ADA@example.org").build()));
    var renamed = grace.changed(NOW, edit -> edit.withEmail(ada.email()));
    assertConflict(Conflict.Reason.EMAIL_TAKEN, () -> users().update(renamed));
    assertThat(users().list(PageRequest.first(10)).items()).containsExactlyInAnyOrder(ada, grace);
  }

  @Test
  default void refusesAnIdThatIsTaken() {
    var user = inserted(aUser());

    assertConflict(
        Conflict.Reason.ID_TAKEN, () -> users().insert(aUser().withId(user.id()).build()));
  }

  @Test
  default void refusesAStaleVersionOfAUser() {
    var first = inserted(aUser());
    var second = renamed(first, "second");
    users().update(second);

    assertStale(() -> users().update(renamed(first, "late")));
    assertStale(() -> users().delete(first.id(), first.version()));
    assertThat(users().find(first.id())).contains(second);
  }

  @Test
  default void refusesToChangeAUserThatIsNotThere() {
    var user = aUser().build();

    assertNotFound("user", () -> users().update(renamed(user, "new")));
    assertNotFound("user", () -> users().delete(user.id(), user.version()));
  }

  @RepeatedTest(3)
  default void ofSeveralWritersOfOneUserOneWins() {
    var user = inserted(aUser());

    var race = Race.of(8, i -> users().update(renamed(user, "writer " + i)));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(7).hasOnlyElementsOfType(Stale.class);
  }

  @RepeatedTest(3)
  default void ofSeveralUsersWithOneEmailOneGetsIt() {
    var race = Race.of(8, _ -> users().insert(aUser().at("ada@example.org").build()));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(7).hasOnlyElementsOfType(Conflict.class);
  }

  private static User renamed(User user, String name) {
    return user.changed(NOW.plusSeconds(1), edit -> edit.withName(name));
  }
}
