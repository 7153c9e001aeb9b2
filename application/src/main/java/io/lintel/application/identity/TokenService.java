package io.lintel.application.identity;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.identity.ApiToken;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.identity.TokenId;
import io.lintel.domain.identity.TokenRepository;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.UnitOfWork;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes, lists and revokes API tokens. Users manage their own, signed in: a token makes no tokens.
 */
public final class TokenService {

  /** How many one user may have. */
  public static final int MOST = 100;

  private final TokenRepository tokens;
  private final BearerSecrets secrets;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final InstantSource clock;
  private final Uuids uuids;

  public TokenService(
      TokenRepository tokens,
      BearerSecrets secrets,
      UnitOfWork unitOfWork,
      EventRecorder events,
      InstantSource clock,
      Uuids uuids) {
    this.tokens = tokens;
    this.secrets = secrets;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.clock = clock;
    this.uuids = uuids;
  }

  /** Makes a token of the caller's own. */
  public NewToken create(Caller caller, TokenDraft draft) {
    return create(caller, Self.signedIn(caller), draft);
  }

  /**
   * Makes a token of a user's, as that user or as an admin who is no token.
   *
   * @throws Invalid when it expires before it begins, or the user has too many
   * @throws NotFound when there is no such user
   */
  public NewToken create(Caller caller, UserId owner, TokenDraft draft) {
    requireOwner(caller, owner);
    return unitOfWork.execute(() -> {
      var now = clock.instant();
      if (draft.expiresAt().filter(at -> !at.isAfter(now)).isPresent()) {
        throw new Invalid("expiresAt", "must be in the future");
      }
      if (tokens.list(owner, PageRequest.first(MOST)).items().size() == MOST) {
        throw new Invalid("", "there are %d tokens already; revoke one first".formatted(MOST));
      }
      var secret = secrets.next(BearerSecrets.TOKEN);
      var token =
          new ApiToken(
              new TokenId(uuids.next()),
              owner,
              draft.name(),
              draft.scopes(),
              SecretHash.of(secret),
              draft.expiresAt(),
              now,
              Optional.empty());
      tokens.insert(token);
      events.record(caller, UserChange.tokenMade(token));
      return new NewToken(secret, token);
    });
  }

  /** A page of the caller's own tokens, the oldest first. */
  public Page<ApiToken> list(Caller caller, PageRequest page) {
    return list(caller, Self.signedIn(caller), page);
  }

  public Page<ApiToken> list(Caller caller, UserId owner, PageRequest page) {
    requireOwner(caller, owner);
    return tokens.list(owner, page);
  }

  /** Revokes a token of the caller's own. */
  public void revoke(Caller caller, TokenId id) {
    revoke(caller, Self.signedIn(caller), id);
  }

  /**
   * Makes a token worth nothing: here at once, on other nodes in a moment.
   *
   * @throws NotFound when the owner has no such token
   */
  public void revoke(Caller caller, UserId owner, TokenId id) {
    requireOwner(caller, owner);
    unitOfWork.execute(() -> {
      var token = tokens.delete(owner, id).orElseThrow(() -> new NotFound("token", id));
      events.record(caller, UserChange.tokenRevoked(token));
    });
  }

  private static void requireOwner(Caller caller, UserId owner) {
    switch (caller.actor()) {
      case Actor.User user when user.id().equals(owner.value()) -> {}
      case Actor.Token _ -> Self.signedIn(caller);
      case Actor.User _, Actor.Device _, Actor.CommandLine _, Actor.Internal _ ->
          caller.requireAdmin();
    }
  }
}
