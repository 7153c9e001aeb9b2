package io.lintel.web.identity;

import io.lintel.domain.identity.Session;
import io.lintel.domain.identity.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A session as it is answered.
 *
 * @param current whether it is the one that asks
 */
record SessionJson(
    String id,
    boolean current,
    String address,
    String client,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt) {

  static SessionJson of(Session session, Optional<SessionId> current) {
    return new SessionJson(
        session.id().toString(),
        current.equals(Optional.of(session.id())),
        session.address(),
        session.client(),
        session.createdAt(),
        session.expiresAt(),
        session.lastUsedAt());
  }
}
