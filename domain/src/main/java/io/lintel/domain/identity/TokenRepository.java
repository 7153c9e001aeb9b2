package io.lintel.domain.identity;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps the API tokens. The general guarantees are those of {@link UserRepository}. */
public interface TokenRepository {

  /**
   * @throws Conflict when the id or the hash is taken ({@code ID_TAKEN})
   * @throws NotFound when its owner does not exist
   */
  void insert(ApiToken token);

  Optional<ApiToken> find(SecretHash hash);

  /** As {@link #find}, with whose it is, by one look-up: every request has to know. */
  Optional<Owned<ApiToken>> findOwned(SecretHash hash);

  /** A page of somebody's tokens, the oldest first. */
  Page<ApiToken> list(UserId owner, PageRequest page);

  /**
   * Makes a token worth nothing, on every node when this returns.
   *
   * @return what it was; empty when the owner has no such token
   */
  Optional<ApiToken> delete(UserId owner, TokenId id);

  /** Notes when tokens were used; earlier times, and tokens that are gone, have no effect. */
  void used(Map<TokenId, Instant> times);
}
