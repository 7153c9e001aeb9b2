package io.lintel.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.identity.TokenDraft;
import io.lintel.application.identity.UserDraft;
import io.lintel.application.shared.Caller;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.Scope;
import io.lintel.web.api.RunningApi;
import io.lintel.web.bridge.IdentityServices;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A live stream that is silent ends soon after its reader may not read it any more. */
final class RevokedStreamsTest {

  private static final String PASSWORD = "a quiet red bicycle";

  @RegisterExtension final RunningApi api = new RunningApi().guarded();

  private IdentityServices identity;
  private User ada;

  @BeforeEach
  void makeAda() {
    identity = api.core().identity();
    var draft =
        new UserDraft(
            new Email("ada@example.org"),
            "Ada",
            Role.STAFF,
            UserState.ACTIVE,
            Optional.of(new Password(PASSWORD)));
    ada = identity.users().create(Caller.SYSTEM, draft);
  }

  private String session() {
    return identity.signIn().signIn("ada@example.org", PASSWORD, Origin.HERE, "test").secret();
  }

  private Caller caller(String secret) {
    return identity.authentication().caller(secret, Origin.HERE);
  }

  private OpenStream open(String secret) {
    var stream =
        new OpenStream(api.server().port(), "?type=room.*", "Authorization: Bearer " + secret);
    assertThat(stream.opened()).isNotEmpty();
    return stream;
  }

  /** It would say a comment now and then if it went on. */
  private static void expectEnd(OpenStream stream) {
    assertThat(stream.block()).isEmpty();
  }

  @Test
  void whenTheSessionIsEnded() {
    var secret = session();
    try (var stream = open(secret)) {
      var session = identity.authentication().session(secret).orElseThrow();
      identity.sessions().end(caller(session()), session.id());
      expectEnd(stream);
    }
  }

  @Test
  void whenTheTokenIsRevoked() {
    var owner = caller(session());
    var token =
        identity.tokens().create(owner, new TokenDraft("CI", Set.of(Scope.READ), Optional.empty()));
    try (var stream = open(token.secret())) {
      identity.tokens().revoke(owner, token.token().id());
      expectEnd(stream);
      assertThat(identity.tokens().list(owner, PageRequest.first(1)).items()).isEmpty();
    }
  }

  @Test
  void whenTheUserIsDisabled() {
    var token =
        identity
            .tokens()
            .create(caller(session()), new TokenDraft("CI", Set.of(Scope.READ), Optional.empty()));
    try (var first = open(session());
        var second = open(token.secret())) {
      identity
          .users()
          .change(
              Caller.SYSTEM,
              ada.id(),
              Optional.empty(),
              draft -> draft.inState(UserState.DISABLED));
      expectEnd(first);
      expectEnd(second);
    }
  }

  @Test
  void whenTheUserMayOtherThanBefore() {
    try (var stream = open(session())) {
      identity
          .users()
          .change(
              Caller.SYSTEM,
              ada.id(),
              Optional.empty(),
              draft ->
                  new UserDraft(
                      draft.email(), draft.name(), Role.MEMBER, draft.state(), Optional.empty()));
      expectEnd(stream);
    }
  }
}
