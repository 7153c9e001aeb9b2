package io.lintel.persistence.jdbi.identity;

import io.lintel.domain.identity.Owned;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.identity.Session;
import io.lintel.domain.identity.SessionId;
import io.lintel.domain.identity.SessionRepository;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Conflict.Reason;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.persistence.jdbi.BrokenRule;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sessions in PostgreSQL or SQLite. May be used by any number of threads. */
public final class JdbiSessionRepository implements SessionRepository {

  private static final String COLUMNS =
      "id, user_id, hash, address, client, created_at, expires_at, last_used_at";

  private static final String OWNED =
      """
      select s.id, s.user_id, s.hash, s.address, s.client, s.created_at, s.expires_at,
        s.last_used_at, %s
      from identity_sessions s join identity_users u on u.id = s.user_id where s.hash = ?
      """
          .formatted(UserRow.COLUMNS);

  /** The id of no session. */
  private static final UUID NONE = new UUID(0, 0);

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiSessionRepository(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(Session session) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into identity_sessions (
                      id, user_id, hash, address, client, created_at, expires_at, last_used_at)
                    values (
                      :id, :user_id, :hash, :address, :client, :created_at, :expires_at,
                      :last_used_at)
                    """)
                .bind("id", session.id().value())
                .bind("user_id", session.user().value())
                .bind("hash", session.hash().hex())
                .bind("address", session.address())
                .bind("client", session.client())
                .bind("created_at", Columns.micros(session.createdAt()))
                .bind("expires_at", Columns.micros(session.expiresAt()))
                .bind("last_used_at", Columns.micros(session.lastUsedAt()))
                .execute(),
        broken ->
            switch (broken) {
              case BrokenRule.Unique _ ->
                  new Conflict(Reason.ID_TAKEN, "There is such a session already");
              case BrokenRule.Reference _ -> new NotFound("user", session.user());
            });
  }

  @Override
  public Optional<Session> find(SecretHash hash) {
    return database.read(handle ->
        handle
            .createQuery("select " + COLUMNS + " from identity_sessions where hash = :hash")
            .bind("hash", hash.hex())
            .map((row, _) -> read(row))
            .findOne());
  }

  @Override
  public Optional<Owned<Session>> findOwned(SecretHash hash) {
    return database.readOften(
        OWNED,
        statement -> statement.setString(1, hash.hex()),
        rows ->
            rows.next()
                ? Optional.of(new Owned<>(read(rows), UserRow.map(rows, 9)))
                : Optional.empty());
  }

  @Override
  public Page<Session> list(UserId user, PageRequest page) {
    var read =
        database.read(handle ->
            handle
                .createQuery(
                    """
                    select %s from identity_sessions where user_id = :user and id > :after
                    order by id limit :limit
                    """
                        .formatted(COLUMNS))
                .bind("user", user.value())
                .bind("after", Behind.id(page))
                .bind("limit", page.limit() + 1)
                .map((row, _) -> read(row))
                .list());
    return Page.of(read, page.limit(), Session::cursor);
  }

  @Override
  public Optional<Session> delete(UserId user, SessionId id) {
    return database.write(handle ->
        handle
            .createQuery(
                "delete from identity_sessions where id = :id and user_id = :user returning "
                    + COLUMNS)
            .bind("id", id.value())
            .bind("user", user.value())
            .map((row, _) -> read(row))
            .findOne());
  }

  @Override
  public int deleteOthers(UserId user, Optional<SessionId> kept) {
    return database.write(handle ->
        handle
            .createUpdate("delete from identity_sessions where user_id = :user and id <> :kept")
            .bind("user", user.value())
            .bind("kept", kept.map(SessionId::value).orElse(NONE))
            .execute());
  }

  @Override
  public void used(Map<SessionId, Instant> times) {
    Used.note(
        database,
        "identity_sessions",
        times.entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue)));
  }

  @Override
  public int purge(Instant expired, int limit) {
    return database.write(handle ->
        handle
            .createUpdate(
                """
                delete from identity_sessions where id in (
                  select id from identity_sessions where expires_at <= :expired
                  order by expires_at limit :limit)
                """)
            .bind("expired", Columns.micros(expired))
            .bind("limit", limit)
            .execute());
  }

  private static Session read(ResultSet row) throws SQLException {
    return new Session(
        new SessionId(Columns.uuid(row, 1)),
        new UserId(Columns.uuid(row, 2)),
        new SecretHash(row.getString(3)),
        row.getString(4),
        row.getString(5),
        Columns.instant(row, 6),
        Columns.instant(row, 7),
        Columns.instant(row, 8));
  }
}
