package io.lintel.domain.identity;

import static io.lintel.domain.identity.IdentityFixtures.NOW;
import static io.lintel.domain.identity.IdentityFixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Pages;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.SampleIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What is read equals what was written. */
interface UserKeepingRules extends IdentityRules {

  @Test
  default void holdsNoUserAtFirst() {
    assertThat(users().find(new UserId(SampleIds.next()))).isEmpty();
    assertThat(users().find(new Email("ada@example.org"))).isEmpty();
    assertThat(users().list(PageRequest.first(10)).items()).isEmpty();
    assertThat(users().listGranted(SampleIds.next(), PageRequest.first(10)).items()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  default void keepsUsersOfEveryRole(Role role) {
    assertKept(inserted(aUser().as(role)));
  }

  @Test
  default void keepsWhatAUserDoesNotHave() {
    assertKept(inserted(aUser().withoutPassword().in(UserState.DISABLED)));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#NAMES")
  default void keepsUsersInEveryScript(String text) {
    assertKept(inserted(aUser().named(text).at(text.replaceAll("\\s", "") + "@example.org")));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  default void keepsTimesOfUsersInMicroseconds(Instant time) {
    assertKept(inserted(aUser().at(time)));
  }

  @Test
  default void keepsEveryGrant() {
    var grants = new HashMap<UUID, GrantLevel>();
    for (int i = 0; i < User.MOST_GRANTS; i++) {
      grants.put(SampleIds.next(), i % 2 == 0 ? GrantLevel.VIEW : GrantLevel.MANAGE);
    }

    assertKept(inserted(aUser().granted(grants)));
  }

  @Test
  default void findsAUserByItsEmailInAnyCase() {
    var user = inserted(aUser().at("Ada@Example.ORG"));

    assertThat(users().find(new Email("aDa@eXample.org"))).contains(user);
    assertThat(users().find(new Email("ada@example.com"))).isEmpty();
  }

  @Test
  default void replacesAllOfAUser() {
    var building = SampleIds.next();
    var other = inserted(aUser().granted(Map.of(building, GrantLevel.VIEW)));
    var before = inserted(aUser().granted(Map.of(building, GrantLevel.VIEW)));
    var after =
        before.changed(
            NOW.plusSeconds(1),
            edit ->
                edit.withEmail(new Email("grace@example.org"))
                    .withName("Grace")
                    .withRole(Role.STAFF)
                    .inState(UserState.DISABLED)
                    .withPassword(new PasswordHash("$other"))
                    .revoked(building)
                    .granted(SampleIds.next(), GrantLevel.MANAGE));
    users().update(after);

    assertKept(after);
    assertKept(other);
    assertThat(users().find(before.email())).isEmpty();
    assertThat(users().listGranted(building, PageRequest.first(10)).items()).containsExactly(other);
  }

  @Test
  default void forgetsADeletedUserAndFreesItsEmail() {
    var user = inserted(aUser().granted(Map.of(SampleIds.next(), GrantLevel.VIEW)));

    users().delete(user.id(), user.version());

    assertThat(users().find(user.id())).isEmpty();
    assertThat(users().list(PageRequest.first(10)).items()).isEmpty();
    assertKept(inserted(aUser().at(user.email().address())));
  }

  @Test
  default void listsUsersByEmailPageByPage() {
    var emails = List.of("a@b", "a-b@b", "b@a", "ada@example.org", "z@z", "ä@b", "💡@b");
    emails.forEach(email -> inserted(aUser().at(email)));

    assertThat(Pages.walk(2, users()::list))
        .extracting(user -> user.email().address())
        .containsExactlyElementsOf(emails.stream().sorted().toList());
  }

  @Test
  default void listsThoseWhoHaveAGrantInABuilding() {
    var building = SampleIds.next();
    var granted = new ArrayList<User>();
    for (var level : GrantLevel.values()) {
      granted.add(inserted(aUser().granted(Map.of(building, level))));
      inserted(aUser().granted(Map.of(SampleIds.next(), level)));
    }

    assertThat(Pages.walk(2, page -> users().listGranted(building, page)))
        .containsExactlyElementsOf(granted);
  }

  @Test
  default void handsOutCopiesOfUsers() {
    var user = inserted(aUser().granted(Map.of(SampleIds.next(), GrantLevel.VIEW)));

    var found = users().find(user.id()).orElseThrow();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> found.grants().clear());
  }

  private void assertKept(User user) {
    assertThat(users().find(user.id())).contains(user);
    assertThat(users().find(user.email())).contains(user);
    assertThat(users().list(PageRequest.first(10)).items()).contains(user);
    user.grants().keySet().stream()
        .limit(3)
        .forEach(building ->
            assertThat(users().listGranted(building, PageRequest.first(10)).items())
                .contains(user));
  }
}
