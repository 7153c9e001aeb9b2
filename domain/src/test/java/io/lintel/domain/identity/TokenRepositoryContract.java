package io.lintel.domain.identity;

import static io.lintel.domain.identity.IdentityFixtures.NOW;
import static io.lintel.domain.identity.IdentityFixtures.aHash;
import static io.lintel.domain.identity.IdentityFixtures.aToken;
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
import io.lintel.domain.shared.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What every {@link TokenRepository} has to do. */
public abstract class TokenRepositoryContract extends RegistryContract<TokenRepository>
    implements IdentityRules {

  protected TokenRepositoryContract() {
    super(TokenRepository.class, Registry::tokens);
  }

  @Test
  final void holdsNoTokenAtFirst() {
    assertThat(tokens().find(aHash())).isEmpty();
    assertThat(tokens().list(new UserId(SampleIds.next()), PageRequest.first(1)).items()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  final void keepsTokensOfEveryScope(Scope scope) {
    var owner = inserted(aUser());
    assertKept(inserted(token(owner, "CI", Set.of(scope), Optional.empty(), NOW)));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#NAMES")
  final void keepsTokensInEveryScript(String text) {
    assertKept(inserted(token(inserted(aUser()), text, Scope.all(), Optional.empty(), NOW)));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  final void keepsTimesOfTokensInMicroseconds(Instant time) {
    assertKept(inserted(token(inserted(aUser()), "CI", Scope.all(), Optional.of(time), time)));
  }

  @Test
  final void tellsWhoseATokenIsAsTheyAreNow() {
    var owner = inserted(aUser().granted(Map.of(SampleIds.next(), GrantLevel.VIEW)));
    var token = inserted(aToken(owner));
    inserted(aToken(inserted(aUser())));

    assertThat(tokens().findOwned(token.hash())).contains(new Owned<>(token, owner));
    assertThat(tokens().findOwned(aHash())).isEmpty();

    var disabled = owner.changed(NOW, edit -> edit.inState(UserState.DISABLED));
    users().update(disabled);
    assertThat(tokens().findOwned(token.hash())).contains(new Owned<>(token, disabled));

    tokens().delete(owner.id(), token.id());
    assertThat(tokens().findOwned(token.hash())).isEmpty();
  }

  @Test
  final void refusesAHashThatIsTakenAndAnOwnerThatIsNotThere() {
    var token = inserted(aToken(inserted(aUser())));

    assertConflict(Conflict.Reason.ID_TAKEN, () -> tokens().insert(token));
    assertNotFound("user", () -> tokens().insert(aToken(aUser().build())));
  }

  @Test
  final void listsTheTokensOfAnOwnerPageByPage() {
    var owner = inserted(aUser());
    inserted(aToken(inserted(aUser())));
    var expected = new ArrayList<ApiToken>();
    for (int i = 0; i < 5; i++) {
      expected.add(inserted(aToken(owner)));
    }

    assertThat(Pages.walk(2, page -> tokens().list(owner.id(), page)))
        .containsExactlyElementsOf(expected);
  }

  @Test
  final void onlyTheOwnersTokenIsDeleted() {
    var owner = inserted(aUser());
    var token = inserted(aToken(owner));
    var other = inserted(aUser());

    assertThat(tokens().delete(other.id(), token.id())).isEmpty();
    assertKept(token);
    assertThat(tokens().delete(owner.id(), token.id())).contains(token);
    assertThat(tokens().find(token.hash())).isEmpty();
    assertThat(tokens().delete(owner.id(), token.id())).isEmpty();
  }

  @Test
  final void goWithTheirOwner() {
    var owner = inserted(aUser());
    var token = inserted(aToken(owner));

    users().delete(owner.id(), owner.version());

    assertThat(tokens().find(token.hash())).isEmpty();
  }

  @Test
  final void staysWhenItsOwnerIsChanged() {
    var owner = inserted(aUser());
    var token = inserted(aToken(owner));

    users().update(owner.changed(NOW, edit -> edit.withName("Grace")));

    assertKept(token);
  }

  @Test
  final void notesTheLatestUse() {
    var token = inserted(aToken(inserted(aUser())));
    var other = inserted(aToken(inserted(aUser())));

    tokens().used(Map.of(token.id(), NOW.plusSeconds(60), new TokenId(SampleIds.next()), NOW));
    tokens().used(Map.of(token.id(), NOW.plusSeconds(30)));
    tokens().used(Map.of());

    assertThat(tokens().find(token.hash()).flatMap(ApiToken::lastUsedAt))
        .contains(NOW.plusSeconds(60));
    assertKept(other);
  }

  private static ApiToken token(
      User owner, String name, Set<Scope> scopes, Optional<Instant> expiresAt, Instant createdAt) {
    return new ApiToken(
        new TokenId(SampleIds.next()),
        owner.id(),
        name,
        scopes,
        aHash(),
        expiresAt,
        createdAt,
        Optional.empty());
  }

  private void assertKept(ApiToken token) {
    assertThat(tokens().find(token.hash())).contains(token);
    assertThat(tokens().list(token.owner(), PageRequest.first(10)).items()).contains(token);
  }
}
