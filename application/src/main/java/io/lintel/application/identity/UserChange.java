package io.lintel.application.identity;

import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.audit.Change;
import io.lintel.domain.audit.Description;
import io.lintel.domain.event.EventData;
import io.lintel.domain.identity.ApiToken;
import io.lintel.domain.identity.Session;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.Value;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** What the audit trail keeps of users and of what they come in with: no secret, nor its hash. */
final class UserChange {

  private static final int LONGEST_CLIENT = 200;

  private UserChange() {}

  static Change created(User user) {
    return of("user.created", user.id(), Optional.empty(), Optional.of(EventData.of(user)));
  }

  static Change deleted(User user) {
    return of("user.deleted", user.id(), Optional.of(EventData.of(user)), Optional.empty());
  }

  static Change changed(User before, User after) {
    var description = new Description(EventData.of(after));
    if (!after.password().equals(before.password())) {
      description.with("passwordChanged", true);
    }
    return of(
        "user.changed",
        after.id(),
        Optional.of(EventData.of(before)),
        Optional.of(description.members()));
  }

  /** A grant for a building is given, changed or taken back. */
  static Change granted(User before, User after, UUID building) {
    var action = after.grants().containsKey(building) ? "user.granted" : "user.revoked";
    return of(
            action, after.id(), Optional.of(EventData.of(before)), Optional.of(EventData.of(after)))
        .in(Optional.of(building));
  }

  static Change signedIn(Session session) {
    return of("user.signed-in", session.user(), Optional.empty(), Optional.of(members(session)));
  }

  static Change signedOut(Session session) {
    return of("user.signed-out", session.user(), Optional.of(members(session)), Optional.empty());
  }

  /** All sessions but one were ended. */
  static Change signedOutElsewhere(UserId user, int sessions) {
    var ended = new Description().with("sessions", sessions).members();
    return of("user.signed-out-elsewhere", user, Optional.of(ended), Optional.empty());
  }

  /**
   * Somebody tried to sign in and was not let in.
   *
   * @param user as whom; empty for nobody there is
   * @param client with what, as that says
   */
  static Change refused(Optional<User> user, String client) {
    var with = Texts.keepable(client, LONGEST_CLIENT);
    return refused(user.map(User::id), new Description().with("client", with).members());
  }

  /** Somebody, or more than one, tried more often than each attempt is told of. */
  static Change refusedOften(Optional<UserId> user, Attempts attempts) {
    return refused(user, attempts.members());
  }

  private static Change refused(Optional<UserId> user, Value.Members how) {
    var id = user.map(UserId::toString).orElse("unknown");
    return Change.of(
        "user.refused",
        new AuditSubject(AuditSubject.Kind.USER, id),
        Optional.empty(),
        Optional.of(how));
  }

  static Change tokenMade(ApiToken token) {
    return of("user.token-made", token.owner(), Optional.empty(), Optional.of(members(token)));
  }

  static Change tokenRevoked(ApiToken token) {
    return of("user.token-revoked", token.owner(), Optional.of(members(token)), Optional.empty());
  }

  private static Change of(
      String action, UserId user, Optional<Value.Members> before, Optional<Value.Members> after) {
    return Change.of(action, new AuditSubject(AuditSubject.Kind.USER, user.value()), before, after);
  }

  private static Value.Members members(Session session) {
    return new Description()
        .with("sessionId", session.id())
        .with("address", session.address())
        .with("client", session.client())
        .with("expiresAt", session.expiresAt())
        .members();
  }

  private static Value.Members members(ApiToken token) {
    return new Description()
        .with("tokenId", token.id())
        .with("name", token.name())
        .with("scopes", new TreeSet<>(token.scopes()))
        .with("expiresAt", token.expiresAt())
        .members();
  }
}
