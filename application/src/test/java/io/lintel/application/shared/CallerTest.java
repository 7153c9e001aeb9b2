package io.lintel.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Forbidden;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.Scope;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallerTest {

  private static final UUID HOME = new UUID(0, 1);
  private static final Optional<UUID> AT_HOME = Optional.of(HOME);
  private static final Optional<UUID> ABROAD = Optional.of(new UUID(0, 2));
  private static final Optional<UUID> NOWHERE = Optional.empty();

  @ParameterizedTest
  @EnumSource(GrantLevel.class)
  void aMemberMayDoWhatIsGrantedAndNoMore(GrantLevel level) {
    var caller = member(level, Scope.all());

    assertThat(caller.maySee(AT_HOME)).isTrue();
    assertThat(caller.mayOperate(AT_HOME)).isEqualTo(level != GrantLevel.VIEW);
    assertThat(caller.mayManage(AT_HOME)).isEqualTo(level == GrantLevel.MANAGE);
  }

  @Test
  void aMemberSeesNeitherOtherBuildingsNorWhatIsInNone() {
    var caller = member(GrantLevel.MANAGE, Scope.all());

    assertThat(caller.maySee(ABROAD)).isFalse();
    assertThat(caller.maySee(NOWHERE)).isFalse();
    assertThat(caller.reach().covers(AT_HOME)).isTrue();
    assertThat(caller.reach().covers(ABROAD)).isFalse();
    assertThat(caller.reach().covers(NOWHERE)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "MEMBER", mode = EnumSource.Mode.EXCLUDE)
  void staffSeesAndChangesEverythingThatIsNotOfTheSystem(Role role) {
    var caller = caller(role, Map.of(), Scope.all());

    assertThat(caller.mayManage(ABROAD)).isTrue();
    assertThat(caller.mayManage(NOWHERE)).isTrue();
    assertThat(caller.reach().covers(NOWHERE)).isTrue();
  }

  @Test
  void usersAreForAdminsOnly() {
    caller(Role.ADMIN, Map.of(), Scope.all()).requireAdmin();

    for (var role : EnumSet.complementOf(EnumSet.of(Role.ADMIN))) {
      assertThatThrownBy(caller(role, Map.of(), Scope.all())::requireAdmin)
          .isInstanceOf(Forbidden.class);
    }
  }

  @Test
  void whatBelongsToNoBuildingIsForStaffOnly() {
    caller(Role.STAFF, Map.of(), Scope.all()).requireStaff(Scope.READ);

    var member = member(GrantLevel.MANAGE, Scope.all());
    assertThatThrownBy(() -> member.requireStaff(Scope.READ)).isInstanceOf(Forbidden.class);
  }

  @ParameterizedTest
  @CsvSource({
    "READ, true, false, false",
    "DEVICES, true, true, false",
    "WRITE, true, true, true",
    "ADMIN, false, false, false"
  })
  void scopesNarrow(Scope scope, boolean sees, boolean operates, boolean manages) {
    var caller = caller(Role.ADMIN, Map.of(), Set.of(scope));

    assertThat(caller.maySee(AT_HOME)).isEqualTo(sees);
    assertThat(caller.mayOperate(AT_HOME)).isEqualTo(operates);
    assertThat(caller.mayManage(AT_HOME)).isEqualTo(manages);
  }

  @Test
  void scopesDoNotWiden() {
    assertThat(member(GrantLevel.VIEW, Set.of(Scope.WRITE)).mayManage(AT_HOME)).isFalse();
    assertThatThrownBy(member(GrantLevel.VIEW, Set.of(Scope.ADMIN))::requireAdmin)
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(caller(Role.ADMIN, Map.of(), Set.of(Scope.WRITE))::requireAdmin)
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void whatIsNotSeenDoesNotExistAndWhatIsSeenIsForbidden() {
    var caller = member(GrantLevel.VIEW, Scope.all());

    caller.require(GrantLevel.VIEW, AT_HOME, CallerTest::absent);
    assertThatThrownBy(() -> caller.require(GrantLevel.MANAGE, AT_HOME, CallerTest::absent))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> caller.require(GrantLevel.MANAGE, ABROAD, CallerTest::absent))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> caller.require(GrantLevel.VIEW, NOWHERE, CallerTest::absent))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aNarrowTokenIsToldSoWhetherTheThingExistsOrNot() {
    var caller = member(GrantLevel.MANAGE, Set.of(Scope.READ));

    for (var building : Set.of(AT_HOME, ABROAD)) {
      assertThatThrownBy(() -> caller.require(GrantLevel.MANAGE, building, CallerTest::absent))
          .isInstanceOf(Forbidden.class)
          .hasMessageContaining("write");
    }
  }

  private static NotFound absent() {
    return new NotFound("device", "x");
  }

  private static Caller member(GrantLevel level, Set<Scope> scopes) {
    return caller(Role.MEMBER, Map.of(HOME, level), scopes);
  }

  private static Caller caller(Role role, Map<UUID, GrantLevel> grants, Set<Scope> scopes) {
    return new Caller(new Actor.User(new UUID(0, 9), "Ada"), role, grants, scopes, Origin.HERE);
  }
}
