package io.lintel.domain.identity;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Somebody who signed in, until it expires or they sign out.
 *
 * @param address from where
 * @param client with what, as that says; perhaps nothing
 * @param expiresAt from this moment on it is worth nothing
 * @param lastUsedAt to the minute
 */
public record Session(
    SessionId id,
    UserId user,
    SecretHash hash,
    String address,
    String client,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt) {

  private static final int LONGEST = 200;

  public Session {
    address = Texts.keepable(address, LONGEST);
    client = Texts.keepable(client, LONGEST);
    createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
    lastUsedAt = lastUsedAt.truncatedTo(ChronoUnit.MICROS);
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Where a list goes on behind it. */
  public Cursor cursor() {
    return new Cursor("", id.value());
  }
}
