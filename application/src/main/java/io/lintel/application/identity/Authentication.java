package io.lintel.application.identity;

import io.lintel.application.shared.Caller;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.identity.Session;
import io.lintel.domain.identity.SessionRepository;
import io.lintel.domain.identity.TokenRepository;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.Unauthenticated;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Tells for whom a secret acts. Nothing is remembered from one time to the next, so what is
 * revoked, disabled or granted on any node counts at once on all. May be used by any number of
 * threads.
 */
public final class Authentication {

  private final SessionRepository sessions;
  private final TokenRepository tokens;
  private final LastUse lastUse;
  private final InstantSource clock;

  public Authentication(
      SessionRepository sessions, TokenRepository tokens, LastUse lastUse, InstantSource clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.lastUse = lastUse;
    this.clock = clock;
  }

  /**
   * The caller that a session's or a token's secret stands for.
   *
   * @throws Unauthenticated when it stands for nobody, or not any more; it does not say why
   * @throws io.lintel.domain.shared.StoreUnavailable when nobody can know now
   */
  public Caller caller(String secret, Origin origin) {
    var caller =
        secret.startsWith(BearerSecrets.TOKEN)
            ? ofToken(SecretHash.of(secret))
            : secret.startsWith(BearerSecrets.SESSION)
                ? ofSession(SecretHash.of(secret))
                : Optional.<Caller>empty();
    return caller
        .map(it -> it.from(origin))
        .orElseThrow(() -> new Unauthenticated("The token is not valid, or not any more"));
  }

  /** The session that a secret stands for, unless it expired. */
  public Optional<Session> session(String secret) {
    return secret.startsWith(BearerSecrets.SESSION)
        ? sessions.find(SecretHash.of(secret)).filter(it -> !it.isExpired(clock.instant()))
        : Optional.empty();
  }

  private Optional<Caller> ofSession(SecretHash hash) {
    return sessions
        .findOwned(hash)
        .filter(it -> it.owner().state() == UserState.ACTIVE)
        .filter(it -> !it.secret().isExpired(clock.instant()))
        .map(it -> {
          lastUse.note(it.secret().id());
          return caller(it.owner(), actor(it.owner()), Scope.all());
        });
  }

  private Optional<Caller> ofToken(SecretHash hash) {
    return tokens
        .findOwned(hash)
        .filter(it -> it.owner().state() == UserState.ACTIVE)
        .filter(it -> !it.secret().isExpired(clock.instant()))
        .map(it -> {
          var token = it.secret();
          lastUse.note(token.id());
          var actor = new Actor.Token(token.id().value(), token.name(), actor(it.owner()));
          return caller(it.owner(), actor, token.scopes());
        });
  }

  private static Actor.User actor(User user) {
    return new Actor.User(user.id().value(), user.name());
  }

  private static Caller caller(User user, Actor actor, Set<Scope> scopes) {
    return new Caller(actor, user.role(), user.grants(), scopes, Origin.HERE);
  }
}
