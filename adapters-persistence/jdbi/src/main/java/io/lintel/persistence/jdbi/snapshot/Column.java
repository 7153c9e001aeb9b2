package io.lintel.persistence.jdbi.snapshot;

import io.lintel.domain.shared.Cell;
import io.lintel.domain.shared.Invalid;
import io.lintel.persistence.jdbi.Dialect;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A column, and how its values become cells that are the same on all databases.
 *
 * @param identity whether the database numbers it by itself
 */
record Column(String name, Type type, boolean identity) {

  /** What it holds here. */
  enum Type {
    TEXT,
    WHOLE,
    REAL,
    BYTES,
    TRUTH,
    UUID
  }

  /** All of a table but what the database works out by itself, in the order of their names. */
  static List<Column> of(Handle handle, Dialect dialect, String table) {
    var sql =
        switch (dialect) {
          case POSTGRESQL ->
              """
              select column_name, udt_name, is_identity = 'YES' from information_schema.columns
              where table_schema = current_schema() and table_name = :table and is_generated = 'NEVER'
              """;
          case SQLITE ->
              "select name, lower(type), false from pragma_table_xinfo(:table) where hidden = 0";
        };
    return handle
        .createQuery(sql)
        .bind("table", table)
        .map((row, _) ->
            new Column(row.getString(1), type(table, row.getString(2)), row.getBoolean(3)))
        .stream()
        .sorted(Comparator.comparing(Column::name))
        .toList();
  }

  private static Type type(String table, String name) {
    return switch (name) {
      case "text" -> Type.TEXT;
      case "integer", "int2", "int4", "int8" -> Type.WHOLE;
      case "real", "float8" -> Type.REAL;
      case "blob", "bytea" -> Type.BYTES;
      case "bool" -> Type.TRUTH;
      case "uuid" -> Type.UUID;
      default ->
          throw new IllegalStateException(
              "nobody said how the %s in %s are copied".formatted(name, table));
    };
  }

  Cell read(ResultSet row, int position) throws SQLException {
    var cell =
        switch (type) {
          case TEXT, UUID -> text(row.getString(position));
          case WHOLE -> new Cell.Whole(row.getLong(position));
          case REAL -> new Cell.Real(row.getDouble(position));
          case TRUTH -> new Cell.Whole(row.getBoolean(position) ? 1 : 0);
          case BYTES -> bytes(row.getBytes(position));
        };
    return row.wasNull() ? Cell.Nothing.NOTHING : cell;
  }

  private static Cell text(@org.jspecify.annotations.Nullable String text) {
    return text == null ? Cell.Nothing.NOTHING : new Cell.Text(text);
  }

  private static Cell bytes(byte @org.jspecify.annotations.Nullable [] bytes) {
    return bytes == null ? Cell.Nothing.NOTHING : new Cell.Bytes(ByteBuffer.wrap(bytes));
  }

  /**
   * @throws Invalid when the cell is of no use here
   */
  void bind(PreparedStatement statement, int position, Cell cell) throws SQLException {
    switch (cell) {
      case Cell.Text(var text) when type == Type.TEXT -> statement.setString(position, text);
      case Cell.Text(var text) when type == Type.UUID -> statement.setObject(position, uuid(text));
      case Cell.Whole(var number) when type == Type.WHOLE -> statement.setLong(position, number);
      case Cell.Whole(var number) when type == Type.TRUTH ->
          statement.setBoolean(position, number != 0);
      case Cell.Real(var number) when type == Type.REAL -> statement.setDouble(position, number);
      case Cell.Bytes bytes when type == Type.BYTES -> statement.setBytes(position, bytes.copy());
      case Cell.Nothing _ -> statement.setNull(position, sqlType());
      default -> throw new Invalid(name, "does not hold what is of the kind of " + cell);
    }
  }

  private UUID uuid(String text) {
    try {
      return java.util.UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new Invalid(name, "must be a UUID, not '%s'".formatted(text));
    }
  }

  private int sqlType() {
    return switch (type) {
      case TEXT -> Types.VARCHAR;
      case WHOLE -> Types.BIGINT;
      case REAL -> Types.DOUBLE;
      case BYTES -> Types.BINARY;
      case TRUTH -> Types.BOOLEAN;
      case UUID -> Types.OTHER;
    };
  }
}
