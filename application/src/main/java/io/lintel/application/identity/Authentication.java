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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Tells for whom a secret acts. What is revoked, disabled or granted counts at once on the node
 * where that is done, and on the others as soon as {@link KnownBearers} ask again. May be used by
 * any number of threads.
 */
public final class Authentication {

  private final SessionRepository sessions;
  private final TokenRepository tokens;
  private final KnownBearers known;
  private final LastUse lastUse;
  private final InstantSource clock;

  public Authentication(
      SessionRepository sessions,
      TokenRepository tokens,
      KnownBearers known,
      LastUse lastUse,
      InstantSource clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.known = known;
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
    var bearer =
        secret.startsWith(BearerSecrets.TOKEN)
            ? known.find(SecretHash.of(secret), this::ofToken)
            : secret.startsWith(BearerSecrets.SESSION)
                ? known.find(SecretHash.of(secret), this::ofSession)
                : Optional.<Bearer>empty();
    var valid =
        bearer
            .filter(it -> !it.isExpired(clock.instant()))
            .orElseThrow(() -> new Unauthenticated("The token is not valid, or not any more"));
    valid.used().accept(lastUse);
    return valid.caller().from(origin);
  }

  /** The session that a secret stands for, unless it expired. */
  public Optional<Session> session(String secret) {
    return secret.startsWith(BearerSecrets.SESSION)
        ? sessions.find(SecretHash.of(secret)).filter(it -> !it.isExpired(clock.instant()))
        : Optional.empty();
  }

  private Optional<Bearer> ofSession(SecretHash hash) {
    return sessions
        .findOwned(hash)
        .filter(it -> it.owner().state() == UserState.ACTIVE)
        .map(it -> {
          var session = it.secret();
          var caller = caller(it.owner(), actor(it.owner()), Scope.all());
          return new Bearer(caller, session.expiresAt(), uses -> uses.note(session.id()));
        });
  }

  private Optional<Bearer> ofToken(SecretHash hash) {
    return tokens
        .findOwned(hash)
        .filter(it -> it.owner().state() == UserState.ACTIVE)
        .map(it -> {
          var token = it.secret();
          var actor = new Actor.Token(token.id().value(), token.name(), actor(it.owner()));
          return new Bearer(
              caller(it.owner(), actor, token.scopes()),
              token.expiresAt().orElse(Instant.MAX),
              uses -> uses.note(token.id()));
        });
  }

  private static Actor.User actor(User user) {
    return new Actor.User(user.id().value(), user.name());
  }

  private static Caller caller(User user, Actor actor, Set<Scope> scopes) {
    return new Caller(actor, user.role(), user.grants(), scopes, Origin.HERE);
  }
}
