package io.lintel.domain.identity;

import static io.lintel.domain.identity.IdentityFixtures.NOW;
import static io.lintel.domain.identity.IdentityFixtures.aUser;
import static io.lintel.domain.shared.Refusals.assertConflict;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Role;
import java.util.ArrayList;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** One active admin always stays one. */
interface LastAdminRules extends IdentityRules {

  @Test
  default void keepsTheLastActiveAdmin() {
    var admin = inserted(aUser().as(Role.ADMIN));
    inserted(aUser().as(Role.ADMIN).in(UserState.DISABLED));
    inserted(aUser().as(Role.STAFF));

    assertConflict(Conflict.Reason.LAST_ADMIN, () -> users().update(demoted(admin)));
    assertConflict(Conflict.Reason.LAST_ADMIN, () -> users().update(disabled(admin)));
    assertConflict(Conflict.Reason.LAST_ADMIN, () -> users().delete(admin.id(), admin.version()));
    assertThat(users().find(admin.id())).contains(admin);
  }

  @Test
  default void theLastAdminMayChangeOtherwise() {
    var admin = inserted(aUser().as(Role.ADMIN));
    var renamed = admin.changed(NOW, edit -> edit.withName("Grace"));

    users().update(renamed);

    assertThat(users().find(admin.id())).contains(renamed);
  }

  @Test
  default void oneOfTwoAdminsMayGo() {
    var one = inserted(aUser().as(Role.ADMIN));
    var two = inserted(aUser().as(Role.ADMIN));
    var three = inserted(aUser().as(Role.ADMIN));

    users().update(demoted(one));
    users().delete(two.id(), two.version());

    assertConflict(Conflict.Reason.LAST_ADMIN, () -> users().update(disabled(three)));
  }

  @Test
  default void withinOneUnitOfWorkToo() {
    var one = inserted(aUser().as(Role.ADMIN));
    var two = inserted(aUser().as(Role.ADMIN));

    assertConflict(
        Conflict.Reason.LAST_ADMIN,
        () ->
            store()
                .unitOfWork()
                .execute(() -> {
                  users().update(demoted(one));
                  users().update(demoted(two));
                }));
    assertThat(users().find(one.id())).contains(one);
  }

  @RepeatedTest(3)
  default void ofManyAdminsThatGoAtOnceOneStays() {
    var admins = new ArrayList<User>();
    for (int i = 0; i < 6; i++) {
      admins.add(inserted(aUser().as(Role.ADMIN)));
    }

    var race =
        Race.of(
            6,
            i -> {
              var admin = admins.get(i);
              switch (i % 3) {
                case 0 -> users().update(demoted(admin));
                case 1 -> users().update(disabled(admin));
                default -> users().delete(admin.id(), admin.version());
              }
            });

    assertThat(race.finished()).isEqualTo(5);
    assertThat(race.failures()).hasSize(1).hasOnlyElementsOfType(Conflict.class);
    assertThat(users().list(PageRequest.first(10)).items())
        .filteredOn(User::isActiveAdmin)
        .hasSize(1);
  }

  private static User demoted(User admin) {
    return admin.changed(NOW, edit -> edit.withRole(Role.STAFF));
  }

  private static User disabled(User admin) {
    return admin.changed(NOW, edit -> edit.inState(UserState.DISABLED));
  }
}
