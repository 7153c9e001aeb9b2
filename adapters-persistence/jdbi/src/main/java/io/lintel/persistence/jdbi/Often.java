package io.lintel.persistence.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Statements that run so often that parsing, planning and what a library adds to each would be most
 * of their cost. They are plain JDBC, and PostgreSQL keeps their plan, which therefore has to be a
 * good one whatever is bound.
 */
public final class Often {

  /** Binds what a statement needs. */
  public interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Reads all rows that it needs. */
  public interface Reader<R extends @Nullable Object> {
    R read(ResultSet rows) throws SQLException;
  }

  private Often() {}

  public static <R extends @Nullable Object> R query(
      Connection connection, String sql, Binder binder, Reader<R> reader) throws SQLException {
    try (var statement = prepare(connection, sql)) {
      binder.bind(statement);
      try (var rows = statement.executeQuery()) {
        return reader.read(rows);
      }
    }
  }

  /** A statement whose plan is kept. */
  static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    var statement = connection.prepareStatement(sql);
    if (statement.isWrapperFor(PGStatement.class)) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(1);
    }
    return statement;
  }
}
