package io.lintel.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.application.identity.ForeignSignInRules.Admitted;
import io.lintel.application.shared.Caller;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Unauthenticated;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForeignSignInTest {

  private static final Map<String, Role> ROLES = Map.of("admins", Role.ADMIN, "crew", Role.STAFF);

  private final People people = new People();
  private final UUID building = SampleIds.next();
  private final Map<String, Map<UUID, GrantLevel>> grants =
      Map.of(
          "hq", Map.of(building, GrantLevel.VIEW),
          "hq-crew", Map.of(building, GrantLevel.MANAGE));

  private static ForeignIdentity ada(String... groups) {
    return new ForeignIdentity(
        "https://idp", "1234", new Email("ada@example.org"), true, "Ada", Set.of(groups));
  }

  private static ForeignIdentity unverified(ForeignIdentity identity) {
    return new ForeignIdentity(
        identity.issuer(), identity.subject(), identity.email(), false, "Ada", identity.groups());
  }

  private User signIn(ForeignSignInRules rules, ForeignIdentity identity) {
    var service = new ForeignSignIn(people.repository, people.users, people.sessions, rules);
    var signedIn = service.signIn(identity, Origin.HERE, "test");
    assertThat(people.authentication.caller(signedIn.secret(), Origin.HERE).name())
        .isEqualTo(signedIn.user().name());
    return signedIn.user();
  }

  private ForeignSignInRules rules(Admitted admitted) {
    return new ForeignSignInRules(admitted, ROLES, grants, false);
  }

  private void expectRefusal(ForeignSignInRules rules, ForeignIdentity identity, String why) {
    assertThatThrownBy(() -> signIn(rules, identity))
        .isInstanceOf(Unauthenticated.class)
        .hasMessageContaining(why);
  }

  @Test
  void onlyWhoIsKnownComesInUnlessItIsOtherwise() {
    expectRefusal(rules(Admitted.KNOWN), ada("admins"), "an admin has to make one first");
    assertThat(people.repository.find(new Email("ada@example.org"))).isEmpty();

    var known = people.person("ada", Role.MEMBER);
    assertThat(signIn(rules(Admitted.KNOWN), ada()).id()).isEqualTo(known.id());
  }

  @Test
  void whoIsInAGroupOfTheirsIsMadeAUserOnce() {
    expectRefusal(rules(Admitted.MAPPED), ada("cooks"), "in no group");
    var first = signIn(rules(Admitted.MAPPED), ada("cooks", "crew"));

    assertThat(first.role()).isEqualTo(Role.STAFF);
    assertThat(first.password()).isEmpty();
    assertThat(signIn(rules(Admitted.MAPPED), ada("crew")).id()).isEqualTo(first.id());
    expectRefusal(rules(Admitted.MAPPED), ada(), "in no group");
  }

  @Test
  void everybodyIsAMemberThen() {
    assertThat(signIn(rules(Admitted.EVERYBODY), ada()).role()).isEqualTo(Role.MEMBER);
  }

  @Test
  void theRoleThatMayMostCountsAndFollowsTheGroups() {
    people.person("root", Role.ADMIN);
    assertThat(signIn(rules(Admitted.MAPPED), ada("crew", "admins")).role()).isEqualTo(Role.ADMIN);
    assertThat(signIn(rules(Admitted.MAPPED), ada("crew")).role()).isEqualTo(Role.STAFF);
  }

  @Test
  void whoLosesARoleIsSignedOutWhereTheyHadIt() {
    people.person("root", Role.ADMIN);
    var service =
        new ForeignSignIn(people.repository, people.users, people.sessions, rules(Admitted.MAPPED));
    var before = service.signIn(ada("admins"), Origin.HERE, "test").secret();
    service.signIn(ada("crew"), Origin.HERE, "test");

    assertThat(people.authentication.session(before)).isEmpty();
  }

  @Test
  void grantsFollowTheGroups() {
    var rules = rules(Admitted.MAPPED);
    assertThat(signIn(rules, ada("hq", "hq-crew")).grants())
        .isEqualTo(Map.of(building, GrantLevel.MANAGE));
    assertThat(signIn(rules, ada("hq")).grants()).isEqualTo(Map.of(building, GrantLevel.VIEW));
    assertThat(signIn(rules, ada("crew")).grants()).isEmpty();
  }

  @Test
  void whatIsGivenHereStaysWhenNothingIsGivenThere() {
    var ada = people.person("ada", Role.STAFF);
    people.users.grant(Caller.SYSTEM, ada.id(), building, GrantLevel.OPERATE);
    var user = signIn(new ForeignSignInRules(Admitted.KNOWN, Map.of(), Map.of(), false), ada("x"));

    assertThat(user.role()).isEqualTo(Role.STAFF);
    assertThat(user.grants()).containsEntry(building, GrantLevel.OPERATE);
  }

  @Test
  void theLastAdminStaysOne() {
    people.person("ada", Role.ADMIN);
    assertThat(signIn(rules(Admitted.MAPPED), ada("crew")).role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void anEmailThatIsNotVerifiedIsNobodys() {
    var known = people.person("ada", Role.ADMIN);
    expectRefusal(rules(Admitted.EVERYBODY), unverified(ada()), "does not say that it is yours");

    var trusting = new ForeignSignInRules(Admitted.KNOWN, Map.of(), Map.of(), true);
    assertThat(signIn(trusting, unverified(ada())).id()).isEqualTo(known.id());
  }

  @Test
  void anotherSubjectWithTheirOldEmailIsNotThem() {
    var first = signIn(rules(Admitted.EVERYBODY), unverified(ada()));
    var renamed =
        new ForeignIdentity(
            "https://idp", "1234", new Email("ada.l@example.org"), true, "Ada", Set.of());
    assertThat(signIn(rules(Admitted.EVERYBODY), renamed).id()).isEqualTo(first.id());
    var other =
        new ForeignIdentity(
            "https://idp", "5678", new Email("ada@example.org"), false, "Ada", Set.of());
    expectRefusal(rules(Admitted.EVERYBODY), other, "does not say that it is yours");
    var elsewhere =
        new ForeignIdentity(
            "https://other", "1234", new Email("b@example.org"), true, "B", Set.of());
    assertThat(signIn(rules(Admitted.EVERYBODY), elsewhere).id()).isNotEqualTo(first.id());
  }

  @Test
  void whoIsDisabledStaysOut() {
    var user = signIn(rules(Admitted.EVERYBODY), ada());
    people.users.change(
        Caller.SYSTEM, user.id(), Optional.empty(), draft -> draft.inState(UserState.DISABLED));
    expectRefusal(rules(Admitted.EVERYBODY), ada(), "disabled");
  }
}
