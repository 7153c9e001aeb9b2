package io.lintel.persistence.jdbi.identity;

import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.PasswordHash;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.Version;
import io.lintel.persistence.jdbi.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Users as rows; of a query they come with their grants. */
final class UserRow {

  static final String COLUMNS =
      """
      u.id, u.email, u.name, u.role, u.state, u.password_hash, u.version, u.created_at, u.updated_at,
      (select string_agg(cast(g.building_id as text) || ' ' || g.level, ',')
       from identity_grants g where g.user_id = u.id)
      """;

  static final RowMapper<User> MAPPER = (row, _) -> map(row, 1);

  private UserRow() {}

  static <S extends SqlStatement<S>> S bind(S statement, User user) {
    return statement
        .bind("id", user.id().value())
        .bind("email", user.email().address())
        .bind("name", user.name())
        .bind("role", user.role().name())
        .bind("state", user.state().name())
        .bind("password_hash", user.password().map(PasswordHash::text).orElse(null))
        .bind("version", user.version().number())
        .bind("created_at", Columns.micros(user.createdAt()))
        .bind("updated_at", Columns.micros(user.updatedAt()));
  }

  /**
   * @param first the column in which {@link #COLUMNS} begin
   */
  static User map(ResultSet row, int first) throws SQLException {
    return new User(
        new UserId(Columns.uuid(row, first)),
        new Email(row.getString(first + 1)),
        row.getString(first + 2),
        Role.valueOf(row.getString(first + 3)),
        UserState.valueOf(row.getString(first + 4)),
        Optional.ofNullable(row.getString(first + 5)).map(PasswordHash::new),
        grants(row.getString(first + 9)),
        new Version(row.getLong(first + 6)),
        Columns.instant(row, first + 7),
        Columns.instant(row, first + 8));
  }

  private static Map<UUID, GrantLevel> grants(@Nullable String text) {
    var grants = new HashMap<UUID, GrantLevel>();
    if (text != null) {
      for (var grant : text.split(",", -1)) {
        int blank = grant.indexOf(' ');
        grants.put(
            UUID.fromString(grant.substring(0, blank)),
            GrantLevel.valueOf(grant.substring(blank + 1)));
      }
    }
    return grants;
  }
}
