package io.lintel.persistence.memory;

import io.lintel.domain.identity.ApiToken;
import io.lintel.domain.identity.Owned;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.identity.TokenId;
import io.lintel.domain.identity.TokenRepository;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** API tokens in memory. */
public final class InMemoryTokenRepository implements TokenRepository {

  private final MemoryDatabase database;

  public InMemoryTokenRepository(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(ApiToken token) {
    database.write(() -> {
      if (database.users.find(token.owner().value()).isEmpty()) {
        throw new NotFound("user", token.owner());
      }
      if (database.tokens.contains(token.id().value()) || withHash(token.hash()).isPresent()) {
        throw new Conflict(Conflict.Reason.ID_TAKEN, "There is such a token already");
      }
      database.tokens.put(token.id().value(), token);
    });
  }

  private Optional<ApiToken> withHash(SecretHash hash) {
    return database.tokens.rows().stream().filter(token -> token.hash().equals(hash)).findFirst();
  }

  @Override
  public Optional<ApiToken> find(SecretHash hash) {
    return database.read(() -> withHash(hash));
  }

  @Override
  public Optional<Owned<ApiToken>> findOwned(SecretHash hash) {
    return database.read(() ->
        withHash(hash)
            .flatMap(token ->
                database
                    .users
                    .find(token.owner().value())
                    .map(owner -> new Owned<>(token, owner))));
  }

  @Override
  public Page<ApiToken> list(UserId owner, PageRequest page) {
    var start = page.after().map(Cursor::id).orElse(Position.NO_ID);
    return database.read(() ->
        Page.of(
            database.tokens.rowsBehind(start).stream()
                .filter(token -> token.owner().equals(owner))
                .limit(page.limit() + 1L)
                .toList(),
            page.limit(),
            ApiToken::cursor));
  }

  @Override
  public Optional<ApiToken> delete(UserId owner, TokenId id) {
    return database.write(() -> {
      var found = database.tokens.find(id.value()).filter(token -> token.owner().equals(owner));
      found.ifPresent(token -> database.tokens.remove(token.id().value()));
      return found;
    });
  }

  @Override
  public void used(Map<TokenId, Instant> times) {
    database.write(() ->
        times.forEach((id, at) ->
            database
                .tokens
                .find(id.value())
                .filter(token -> token.lastUsedAt().filter(last -> !at.isAfter(last)).isEmpty())
                .ifPresent(token -> database.tokens.put(id.value(), usedAt(token, at)))));
  }

  private static ApiToken usedAt(ApiToken token, Instant at) {
    return new ApiToken(
        token.id(),
        token.owner(),
        token.name(),
        token.scopes(),
        token.hash(),
        token.expiresAt(),
        token.createdAt(),
        Optional.of(at));
  }
}
