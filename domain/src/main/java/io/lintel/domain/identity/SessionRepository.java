package io.lintel.domain.identity;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps the sessions. The general guarantees are those of {@link UserRepository}. */
public interface SessionRepository {

  /**
   * @throws Conflict when the id or the hash is taken ({@code ID_TAKEN})
   * @throws NotFound when its user does not exist
   */
  void insert(Session session);

  Optional<Session> find(SecretHash hash);

  /** As {@link #find}, with whose it is, by one look-up: every request has to know. */
  Optional<Owned<Session>> findOwned(SecretHash hash);

  /** A page of somebody's sessions, the oldest first. */
  Page<Session> list(UserId user, PageRequest page);

  /**
   * Makes a session worth nothing, on every node when this returns.
   *
   * @return what it was; empty when the user has no such session
   */
  Optional<Session> delete(UserId user, SessionId id);

  /**
   * As {@link #delete}, all of a user's but one.
   *
   * @param kept none to keep none
   * @return how many
   */
  int deleteOthers(UserId user, Optional<SessionId> kept);

  /** Notes when sessions were used; earlier times, and sessions that are gone, have no effect. */
  void used(Map<SessionId, Instant> times);

  /**
   * Removes sessions that expired before or at a time.
   *
   * @return how many, at most the limit; fewer means that no more are
   */
  int purge(Instant expired, int limit);
}
