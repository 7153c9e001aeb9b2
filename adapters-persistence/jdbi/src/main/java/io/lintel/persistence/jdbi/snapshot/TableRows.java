package io.lintel.persistence.jdbi.snapshot;

import io.lintel.domain.shared.Cell;
import io.lintel.domain.shared.Row;
import io.lintel.domain.shared.Section;
import io.lintel.persistence.jdbi.Dialect;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The rows of one table, with the statements to read and write them.
 *
 * @param copied the columns of its section, the keys first
 * @param derived those that are worked out when a row is written
 */
record TableRows(Table table, Section section, List<Column> copied, List<Column> derived) {

  /** Derived columns that the database fills by itself, in the order in which rows come. */
  private static final Set<String> NUMBERED = Set.of("search_row", "position");

  /** Of a table as it is in the database; empty when this version of the schema has none. */
  static Optional<TableRows> of(Handle handle, Dialect dialect, Table table) {
    var columns = Column.of(handle, dialect, table.name());
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    var keys = table.keys().stream().map(key -> named(columns, key)).toList();
    var others =
        columns.stream()
            .filter(column -> !table.keys().contains(column.name()))
            .filter(column -> !table.derived().contains(column.name()));
    var copied = Stream.concat(keys.stream(), others).toList();
    var derived =
        columns.stream()
            .filter(column -> table.derived().contains(column.name()))
            .filter(column -> !NUMBERED.contains(column.name()))
            .toList();
    var names = copied.stream().map(Column::name).toList();
    return Optional.of(
        new TableRows(table, new Section(table.name(), names, keys.size()), copied, derived));
  }

  private static Column named(List<Column> columns, String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no column " + name));
  }

  private List<Column> keys() {
    return copied.subList(0, section.keys());
  }

  private static String names(List<Column> columns) {
    return columns.stream()
        .map(column -> '"' + column.name() + '"')
        .collect(Collectors.joining(", "));
  }

  private static String parameters(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  List<Row> read(Handle handle, Optional<Row> after, int limit) throws SQLException {
    var sql =
        "select %s from %s%s order by %s limit ?"
            .formatted(
                names(copied),
                table.name(),
                after.isEmpty()
                    ? ""
                    : " where (%s) > (%s)".formatted(names(keys()), parameters(section.keys())),
                names(keys()));
    try (var select = handle.getConnection().prepareStatement(sql)) {
      int position = 1;
      if (after.isPresent()) {
        for (int i = 0; i < section.keys(); i++) {
          copied.get(i).bind(select, position++, after.get().cells().get(i));
        }
      }
      select.setInt(position, limit);
      return rows(select);
    }
  }

  Optional<Row> last(Handle handle) throws SQLException {
    var order = keys().stream().map(key -> '"' + key.name() + "\" desc").toList();
    var sql =
        "select %s from %s order by %s limit 1"
            .formatted(names(copied), table.name(), String.join(", ", order));
    try (var select = handle.getConnection().prepareStatement(sql)) {
      return rows(select).stream().findFirst();
    }
  }

  private List<Row> rows(PreparedStatement select) throws SQLException {
    var rows = new ArrayList<Row>();
    try (var found = select.executeQuery()) {
      while (found.next()) {
        rows.add(row(found));
      }
    }
    return rows;
  }

  private Row row(ResultSet found) throws SQLException {
    var cells = new ArrayList<Cell>(copied.size());
    for (int i = 0; i < copied.size(); i++) {
      cells.add(copied.get(i).read(found, i + 1));
    }
    return new Row(cells);
  }

  void write(Handle handle, Dialect dialect, List<Row> rows) throws SQLException {
    try (var insert = handle.getConnection().prepareStatement(insertion(dialect))) {
      int value = section.columns().indexOf("value");
      for (var row : rows) {
        for (int i = 0; i < copied.size(); i++) {
          copied.get(i).bind(insert, i + 1, row.cells().get(i));
        }
        for (int i = 0; i < derived.size(); i++) {
          var column = derived.get(i);
          var cell =
              Derived.of(column.name(), value < 0 ? Cell.Nothing.NOTHING : row.cells().get(value));
          column.bind(insert, copied.size() + i + 1, cell);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    for (var column : copied) {
      if (column.identity()) {
        continueNumbers(handle, column);
      }
    }
  }

  private String insertion(Dialect dialect) {
    var written = Stream.concat(copied.stream(), derived.stream()).toList();
    var changes =
        written.stream()
            .filter(column -> !table.unique().contains(column.name()))
            .map(column -> "\"%1$s\" = excluded.\"%1$s\"".formatted(column.name()))
            .collect(Collectors.joining(", "));
    return "insert into %s (%s)%s values (%s) on conflict (%s) do %s"
        .formatted(
            table.name(),
            names(written),
            switch (dialect) {
              case POSTGRESQL ->
                  copied.stream().anyMatch(Column::identity) ? " overriding system value" : "";
              case SQLITE -> "";
            },
            parameters(written.size()),
            table.unique().stream()
                .map(column -> '"' + column + '"')
                .collect(Collectors.joining(", ")),
            changes.isEmpty() ? "nothing" : "update set " + changes);
  }

  /** PostgreSQL does not notice numbers that it has not given itself. */
  private void continueNumbers(Handle handle, Column column) {
    handle.execute(
        "select setval(pg_get_serial_sequence('%1$s', '%2$s'), (select max(%2$s) from %1$s))"
            .formatted(table.name(), column.name()));
  }
}
