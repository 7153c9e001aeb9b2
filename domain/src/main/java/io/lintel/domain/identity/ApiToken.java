package io.lintel.domain.identity;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a program acts with for its owner, until it expires or is revoked.
 *
 * @param name what its owner calls it
 * @param scopes to what it narrows what the owner may do; never empty
 * @param expiresAt from this moment on it is worth nothing; without it, it never expires
 * @param lastUsedAt to the minute
 */
public record ApiToken(
    TokenId id,
    UserId owner,
    String name,
    Set<Scope> scopes,
    SecretHash hash,
    Optional<Instant> expiresAt,
    Instant createdAt,
    Optional<Instant> lastUsedAt) {

  public ApiToken {
    name = Texts.line("name", name, 100);
    if (scopes.isEmpty()) {
      throw new Invalid("scopes", "must name at least one");
    }
    scopes = Set.copyOf(EnumSet.copyOf(scopes));
    expiresAt = expiresAt.map(at -> at.truncatedTo(ChronoUnit.MICROS));
    createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    lastUsedAt = lastUsedAt.map(at -> at.truncatedTo(ChronoUnit.MICROS));
  }

  public boolean isExpired(Instant now) {
    return expiresAt.filter(at -> !now.isBefore(at)).isPresent();
  }

  /** Where a list goes on behind it. */
  public Cursor cursor() {
    return new Cursor("", id.value());
  }
}
