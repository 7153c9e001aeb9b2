package io.lintel.web.identity;

import io.lintel.domain.identity.ApiToken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token as it is answered, without its secret. */
record TokenJson(
    String id,
    String name,
    List<String> scopes,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt) {

  static TokenJson of(ApiToken token) {
    return new TokenJson(
        token.id().toString(),
        token.name(),
        scopes(token),
        token.createdAt(),
        token.expiresAt().orElse(null),
        token.lastUsedAt().orElse(null));
  }

  static List<String> scopes(ApiToken token) {
    return token.scopes().stream().sorted().map(Names::lower).toList();
  }
}
