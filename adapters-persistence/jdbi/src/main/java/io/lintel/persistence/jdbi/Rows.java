package io.lintel.persistence.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Many rows for one insert: PostgreSQL takes a column of all of them as one array, SQLite row after
 * row. The insert names {@link #source} where it would have its values.
 */
public final class Rows {

  /**
   * What a column holds, with PostgreSQL's name for it. Arrays of just that go to it as they are,
   * while others are written as text first.
   */
  public enum Type {
    TEXT("text", String[]::new),
    WHOLE("bigint", Long[]::new),
    REAL("float8", Double[]::new);

    private final String postgresql;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor
    private final IntFunction<@Nullable Object[]> array;

    Type(String postgresql, IntFunction<@Nullable Object[]> array) {
      this.postgresql = postgresql;
      this.array = array;
    }
  }

  private final Dialect dialect;
  private final List<Type> columns;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  public Rows(Dialect dialect, Type... columns) {
    this.dialect = dialect;
    this.columns = List.of(columns);
  }

  /**
   * @param values one of each column: a String, Long or Double, or null
   */
  public void add(@Nullable Object... values) {
    rows.add(values);
  }

  public String source() {
    var parameters = String.join(", ", Collections.nCopies(columns.size(), "?"));
    return switch (dialect) {
      case POSTGRESQL -> "select * from unnest(" + parameters + ")";
      case SQLITE -> "values (" + parameters + ")";
    };
  }

  public void insert(Connection connection, String statement) throws SQLException {
    try (var insert = Often.prepare(connection, statement)) {
      switch (dialect) {
        case POSTGRESQL -> {
          for (int i = 0; i < columns.size(); i++) {
            var type = columns.get(i).postgresql;
            insert.setArray(i + 1, connection.createArrayOf(type, column(i)));
          }
          insert.executeUpdate();
        }
        case SQLITE -> {
          for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
              insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
          }
          insert.executeBatch();
        }
      }
    }
  }

  private @Nullable Object[] column(int number) {
    var values = columns.get(number).array.apply(rows.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.get(i)[number];
    }
    return values;
  }
}
