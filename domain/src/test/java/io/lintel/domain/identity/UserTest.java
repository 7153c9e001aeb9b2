package io.lintel.domain.identity;

import static io.lintel.domain.identity.IdentityFixtures.NOW;
import static io.lintel.domain.identity.IdentityFixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Version;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTest {

  @Test
  void anEmailHasOneSpelling() {
    assertThat(new Email(" Ada@Example.ORG ")).isEqualTo(new Email("ada@example.org"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ada", "@example.org", "ada@", "a da@example.org", "a@b@c"})
  void refusesWhatIsNoEmail(String text) {
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new Email(text));
  }

  @Test
  void aChangeIsTheNextVersion() {
    var before = aUser().build();
    var after = before.changed(NOW.plusSeconds(1), edit -> edit.withRole(Role.STAFF));

    assertThat(after.version()).isEqualTo(new Version(2));
    assertThat(after.updatedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(after.sameAs(before)).isFalse();
    assertThat(before.changed(NOW, edit -> edit).sameAs(before)).isTrue();
  }

  @Test
  void aGrantReplacesTheOneBefore() {
    var building = SampleIds.next();
    var user = aUser().build().changed(NOW, edit -> edit.granted(building, GrantLevel.VIEW));

    assertThat(user.changed(NOW, edit -> edit.granted(building, GrantLevel.MANAGE)).grants())
        .containsOnlyKeys(building)
        .containsValue(GrantLevel.MANAGE);
    assertThat(user.changed(NOW, edit -> edit.revoked(building)).grants()).isEmpty();
  }

  @Test
  void refusesTooManyGrants() {
    var grants = new HashMap<UUID, GrantLevel>();
    for (int i = 0; i <= User.MOST_GRANTS; i++) {
      grants.put(SampleIds.next(), GrantLevel.VIEW);
    }

    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> aUser().granted(grants).build());
  }
}
