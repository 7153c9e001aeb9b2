package io.lintel.persistence.jdbi.identity;

import io.lintel.domain.identity.ApiToken;
import io.lintel.domain.identity.Owned;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.identity.TokenId;
import io.lintel.domain.identity.TokenRepository;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Conflict.Reason;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Scope;
import io.lintel.persistence.jdbi.BrokenRule;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** API tokens in PostgreSQL or SQLite. May be used by any number of threads. */
public final class JdbiTokenRepository implements TokenRepository {

  private static final String COLUMNS =
      "id, user_id, name, scopes, hash, expires_at, created_at, last_used_at";

  private static final String OWNED =
      """
      select t.id, t.user_id, t.name, t.scopes, t.hash, t.expires_at, t.created_at, t.last_used_at,
        %s
      from identity_tokens t join identity_users u on u.id = t.user_id where t.hash = ?
      """
          .formatted(UserRow.COLUMNS);

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiTokenRepository(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(ApiToken token) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into identity_tokens (
                      id, user_id, name, scopes, hash, expires_at, created_at, last_used_at)
                    values (
                      :id, :user_id, :name, :scopes, :hash, :expires_at, :created_at, :last_used_at)
                    """)
                .bind("id", token.id().value())
                .bind("user_id", token.owner().value())
                .bind("name", token.name())
                .bind("scopes", scopes(token))
                .bind("hash", token.hash().hex())
                .bind("expires_at", Columns.micros(token.expiresAt()))
                .bind("created_at", Columns.micros(token.createdAt()))
                .bind("last_used_at", Columns.micros(token.lastUsedAt()))
                .execute(),
        broken ->
            switch (broken) {
              case BrokenRule.Unique _ ->
                  new Conflict(Reason.ID_TAKEN, "There is such a token already");
              case BrokenRule.Reference _ -> new NotFound("user", token.owner());
            });
  }

  @Override
  public Optional<ApiToken> find(SecretHash hash) {
    return database.read(handle ->
        handle
            .createQuery("select " + COLUMNS + " from identity_tokens where hash = :hash")
            .bind("hash", hash.hex())
            .map((row, _) -> read(row))
            .findOne());
  }

  @Override
  public Optional<Owned<ApiToken>> findOwned(SecretHash hash) {
    return database.readOften(
        OWNED,
        statement -> statement.setString(1, hash.hex()),
        rows ->
            rows.next()
                ? Optional.of(new Owned<>(read(rows), UserRow.map(rows, 9)))
                : Optional.empty());
  }

  @Override
  public Page<ApiToken> list(UserId owner, PageRequest page) {
    var read =
        database.read(handle ->
            handle
                .createQuery(
                    """
                    select %s from identity_tokens where user_id = :user and id > :after
                    order by id limit :limit
                    """
                        .formatted(COLUMNS))
                .bind("user", owner.value())
                .bind("after", Behind.id(page))
                .bind("limit", page.limit() + 1)
                .map((row, _) -> read(row))
                .list());
    return Page.of(read, page.limit(), ApiToken::cursor);
  }

  @Override
  public Optional<ApiToken> delete(UserId owner, TokenId id) {
    return database.write(handle ->
        handle
            .createQuery(
                "delete from identity_tokens where id = :id and user_id = :user returning "
                    + COLUMNS)
            .bind("id", id.value())
            .bind("user", owner.value())
            .map((row, _) -> read(row))
            .findOne());
  }

  @Override
  public void used(Map<TokenId, Instant> times) {
    Used.note(
        database,
        "identity_tokens",
        times.entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue)));
  }

  private static String scopes(ApiToken token) {
    return token.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(" "));
  }

  private static ApiToken read(ResultSet row) throws SQLException {
    return new ApiToken(
        new TokenId(Columns.uuid(row, 1)),
        new UserId(Columns.uuid(row, 2)),
        row.getString(3),
        Arrays.stream(row.getString(4).split(" ", -1))
            .map(Scope::valueOf)
            .collect(Collectors.toSet()),
        new SecretHash(row.getString(5)),
        Columns.optionalInstant(row, 6),
        Columns.instant(row, 7),
        Columns.optionalInstant(row, 8));
  }
}
