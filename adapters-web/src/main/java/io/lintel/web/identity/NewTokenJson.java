package io.lintel.web.identity;

import io.lintel.application.identity.NewToken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token that was just made.
 *
 * @param token the secret, told this once
 */
record NewTokenJson(
    String id,
    String name,
    List<String> scopes,
    Instant createdAt,
    @Nullable Instant expiresAt,
    String token) {

  static NewTokenJson of(NewToken made) {
    return new NewTokenJson(
        made.token().id().toString(),
        made.token().name(),
        TokenJson.scopes(made.token()),
        made.token().createdAt(),
        made.token().expiresAt().orElse(null),
        made.secret());
  }
}
