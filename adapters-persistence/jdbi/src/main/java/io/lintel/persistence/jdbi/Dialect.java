package io.lintel.persistence.jdbi;

import io.lintel.domain.shared.Value;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.postgresql.util.PSQLException;

/** What PostgreSQL and SQLite say differently. */
public enum Dialect {
  POSTGRESQL,
  SQLITE;

  private static final Set<Integer> SQLITE_UNIQUE = Set.of(1555, 2067);
  private static final int SQLITE_FOREIGN_KEY = 787;

  /** BUSY, LOCKED, NOMEM, READONLY, INTERRUPT, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOTADB. */
  private static final Set<Integer> SQLITE_UNAVAILABLE =
      Set.of(5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 26);

  /**
   * Connection, login and catalogue failures, resources, operator intervention (restart, timeout),
   * read-only standby, lock timeout, I/O; see the appendix of the manual.
   */
  private static final Set<String> POSTGRESQL_UNAVAILABLE =
      Set.of("08", "28", "3D", "53", "57", "25006", "25P03", "55P03", "58");

  /** A query of one column, the elements of a list bound by {@link #bindTexts} and the like. */
  public String elements(String parameter) {
    return elementsOf(":" + parameter);
  }

  /** As {@link #elements}, of what {@link #setTexts} sets at the next position. */
  public String elements() {
    return elementsOf("?");
  }

  private String elementsOf(String parameter) {
    return switch (this) {
      case POSTGRESQL -> "select unnest(" + parameter + ")";
      case SQLITE -> "select value from json_each(" + parameter + ")";
    };
  }

  /** As {@link #elements}, of texts that are ids. */
  public String ids(String parameter) {
    return switch (this) {
      case POSTGRESQL -> "select unnest(cast(:" + parameter + " as uuid[]))";
      case SQLITE -> elements(parameter);
    };
  }

  public <S extends SqlStatement<S>> S bindTexts(
      S statement, String parameter, Collection<String> texts) {
    return statement.bind(parameter, texts(texts));
  }

  /** What {@link #elements} takes, to be bound with other parameters. */
  public Argument texts(Collection<String> texts) {
    return (position, prepared, _) -> setTexts(prepared, position, texts);
  }

  public void setTexts(PreparedStatement statement, int position, Collection<String> texts)
      throws SQLException {
    switch (this) {
      case POSTGRESQL ->
          statement.setArray(
              position, statement.getConnection().createArrayOf("text", texts.toArray()));
      case SQLITE ->
          statement.setString(
              position, Value.of(texts.stream().map(Value::of).toList()).canonical());
    }
  }

  public <S extends SqlStatement<S>> S bindUuids(
      S statement, String parameter, Collection<UUID> uuids) {
    return switch (this) {
      case POSTGRESQL -> bindArray(statement, parameter, "uuid", uuids.toArray());
      case SQLITE -> bindTexts(statement, parameter, uuids.stream().map(UUID::toString).toList());
    };
  }

  public <S extends SqlStatement<S>> S bindNumbers(
      S statement, String parameter, Collection<Long> numbers) {
    return switch (this) {
      case POSTGRESQL -> bindArray(statement, parameter, "bigint", numbers.toArray());
      case SQLITE ->
          statement.bind(
              parameter,
              numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
    };
  }

  private static <S extends SqlStatement<S>> S bindArray(
      S statement, String parameter, String type, Object[] elements) {
    return statement.bind(
        parameter,
        (position, prepared, context) ->
            prepared.setArray(position, prepared.getConnection().createArrayOf(type, elements)));
  }

  /** What the clock of the database shows, in microseconds since 1970. */
  public String now() {
    return switch (this) {
      case POSTGRESQL -> "cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";
      case SQLITE -> "cast((julianday('now') - 2440587.5) * 86400000000 as integer)";
    };
  }

  /** Keeps the rows that a query finds from being deleted until the transaction ends. */
  public String keepingRows() {
    return switch (this) {
      case POSTGRESQL -> "for key share";
      case SQLITE -> ""; // who writes is alone
    };
  }

  /** Locks the rows that a query finds, when others let go of them. */
  public String lockingRows() {
    return switch (this) {
      case POSTGRESQL -> "for update";
      case SQLITE -> ""; // who writes is alone
    };
  }

  /** Locks the rows that a query finds and leaves out those that others have locked. */
  public String lockingFreeRows() {
    return switch (this) {
      case POSTGRESQL -> "for update skip locked";
      case SQLITE -> ""; // who writes is alone
    };
  }

  Optional<BrokenRule> brokenRule(SQLException failure) {
    return switch (this) {
      case POSTGRESQL ->
          switch (Objects.requireNonNullElse(failure.getSQLState(), "")) {
            case "23505" -> Optional.of(new BrokenRule.Unique(constraint(failure)));
            case "23503" -> Optional.of(new BrokenRule.Reference());
            default -> Optional.empty();
          };
      case SQLITE -> {
        int code = SqliteCodes.extended(failure);
        if (SQLITE_UNIQUE.contains(code)) {
          yield Optional.of(new BrokenRule.Unique(SqliteCodes.columns(failure)));
        }
        yield code == SQLITE_FOREIGN_KEY
            ? Optional.of(new BrokenRule.Reference())
            : Optional.empty();
      }
    };
  }

  private static String constraint(SQLException failure) {
    var details = failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
    var constraint = details == null ? null : details.getConstraint();
    return constraint == null ? "" : constraint.replaceFirst("_key$", "");
  }

  /** Whether the store, not the statement, is to blame. */
  boolean unavailable(SQLException failure) {
    return switch (this) {
      case POSTGRESQL -> {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        yield POSTGRESQL_UNAVAILABLE.stream().anyMatch(state::startsWith);
      }
      case SQLITE -> SQLITE_UNAVAILABLE.contains(SqliteCodes.extended(failure) & 0xff);
    };
  }

  /** Whether transactions got into each other's way, so that one of them has to start again. */
  boolean entangled(SQLException failure) {
    return switch (this) {
      case POSTGRESQL ->
          "40001".equals(failure.getSQLState()) || "40P01".equals(failure.getSQLState());
      case SQLITE -> false;
    };
  }
}
