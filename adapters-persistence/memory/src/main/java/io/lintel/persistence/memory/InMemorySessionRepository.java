package io.lintel.persistence.memory;

import io.lintel.domain.identity.Owned;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.identity.Session;
import io.lintel.domain.identity.SessionId;
import io.lintel.domain.identity.SessionRepository;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions in memory. */
public final class InMemorySessionRepository implements SessionRepository {

  private final MemoryDatabase database;

  public InMemorySessionRepository(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(Session session) {
    database.write(() -> {
      if (database.users.find(session.user().value()).isEmpty()) {
        throw new NotFound("user", session.user());
      }
      if (database.sessions.contains(session.id().value())
          || withHash(session.hash()).isPresent()) {
        throw new Conflict(Conflict.Reason.ID_TAKEN, "There is such a session already");
      }
      database.sessions.put(session.id().value(), session);
    });
  }

  private Optional<Session> withHash(SecretHash hash) {
    return database.sessions.rows().stream()
        .filter(session -> session.hash().equals(hash))
        .findFirst();
  }

  @Override
  public Optional<Session> find(SecretHash hash) {
    return database.read(() -> withHash(hash));
  }

  @Override
  public Optional<Owned<Session>> findOwned(SecretHash hash) {
    return database.read(() ->
        withHash(hash)
            .flatMap(session ->
                database
                    .users
                    .find(session.user().value())
                    .map(owner -> new Owned<>(session, owner))));
  }

  @Override
  public Page<Session> list(UserId user, PageRequest page) {
    var start = page.after().map(Cursor::id).orElse(Position.NO_ID);
    return database.read(() ->
        Page.of(
            database.sessions.rowsBehind(start).stream()
                .filter(session -> session.user().equals(user))
                .limit(page.limit() + 1L)
                .toList(),
            page.limit(),
            Session::cursor));
  }

  @Override
  public Optional<Session> delete(UserId user, SessionId id) {
    return database.write(() -> {
      var found = database.sessions.find(id.value()).filter(it -> it.user().equals(user));
      found.ifPresent(session -> database.sessions.remove(session.id().value()));
      return found;
    });
  }

  @Override
  public int deleteOthers(UserId user, Optional<SessionId> kept) {
    return database.write(() ->
        remove(
            database.sessions.rows().stream()
                .filter(session ->
                    session.user().equals(user) && !kept.equals(Optional.of(session.id())))
                .toList()));
  }

  private int remove(List<Session> sessions) {
    sessions.forEach(session -> database.sessions.remove(session.id().value()));
    return sessions.size();
  }

  @Override
  public void used(Map<SessionId, Instant> times) {
    database.write(() ->
        times.forEach((id, at) ->
            database
                .sessions
                .find(id.value())
                .filter(session -> at.isAfter(session.lastUsedAt()))
                .ifPresent(session -> database.sessions.put(id.value(), usedAt(session, at)))));
  }

  private static Session usedAt(Session session, Instant at) {
    return new Session(
        session.id(),
        session.user(),
        session.hash(),
        session.address(),
        session.client(),
        session.createdAt(),
        session.expiresAt(),
        at);
  }

  @Override
  public int purge(Instant expired, int limit) {
    return database.write(() ->
        remove(
            database.sessions.rows().stream()
                .filter(session -> session.isExpired(expired))
                .limit(limit)
                .toList()));
  }
}
