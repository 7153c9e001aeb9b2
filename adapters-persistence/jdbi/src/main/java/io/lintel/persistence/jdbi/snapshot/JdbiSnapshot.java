package io.lintel.persistence.jdbi.snapshot;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Row;
import io.lintel.domain.shared.Section;
import io.lintel.domain.shared.Snapshot;
import io.lintel.persistence.jdbi.BrokenRule;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL or SQLite database as it is: a section of each table, a row of each row. What is
 * copied follows the schema, so that a new column needs nothing and a new table one line in {@link
 * Table}. A batch is one transaction.
 */
public final class JdbiSnapshot implements Snapshot {

  private final JdbiDatabase database;
  private final Filling filling;
  private final List<TableRows> tables;
  private final Map<String, TableRows> byName;

  private JdbiSnapshot(JdbiDatabase database, List<Table> tables) {
    this.database = database;
    this.filling = new Filling(database);
    this.tables =
        database.read(handle ->
            tables.stream()
                .flatMap(table -> TableRows.of(handle, database.dialect(), table).stream())
                .toList());
    this.byName =
        this.tables.stream()
            .collect(Collectors.toMap(rows -> rows.section().name(), Function.identity()));
  }

  /**
   * Everything that the database keeps.
   *
   * @param database migrated
   * @throws io.lintel.domain.shared.StoreUnavailable when it does not answer
   */
  public static JdbiSnapshot ofAll(JdbiDatabase database) {
    return new JdbiSnapshot(database, Table.all());
  }

  /** All but what devices reported, which is kept elsewhere. */
  public static JdbiSnapshot ofRegistry(JdbiDatabase database) {
    return new JdbiSnapshot(database, Table.REGISTRY);
  }

  /** What devices reported, and nothing else. */
  public static JdbiSnapshot ofStatus(JdbiDatabase database) {
    return new JdbiSnapshot(database, Table.STATUS);
  }

  @Override
  public List<Section> sections() {
    return tables.stream().map(TableRows::section).toList();
  }

  @Override
  public List<Row> read(Section section, Optional<Row> after, int limit) {
    return database.read(handle -> table(section).read(handle, after, limit));
  }

  @Override
  public Optional<Row> last(Section section) {
    return database.read(handle -> table(section).last(handle));
  }

  @Override
  public void write(Section section, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    database.<@Nullable Void>write(
        handle -> {
          table(section).write(handle, database.dialect(), rows);
          return null;
        },
        broken -> new Invalid(section.name(), broken(broken)));
  }

  private static String broken(BrokenRule rule) {
    return switch (rule) {
      case BrokenRule.Unique(var columns) -> "has the same twice: " + columns;
      case BrokenRule.Reference() -> "refers to what is not there";
    };
  }

  @Override
  public void clear() {
    var names = tables.reversed().stream().map(rows -> rows.section().name()).toList();
    database.<@Nullable Void>write(handle -> {
      switch (database.dialect()) {
        case POSTGRESQL ->
            handle.execute("truncate " + String.join(", ", names) + " restart identity");
        case SQLITE -> names.forEach(name -> handle.execute("delete from " + name));
      }
      return null;
    });
  }

  @Override
  public void beginFilling() {
    filling.begin();
  }

  @Override
  public void endFilling() {
    filling.end();
  }

  @Override
  public boolean isBeingFilled() {
    return filling.isUnderWay();
  }

  private TableRows table(Section section) {
    var table = byName.get(section.name());
    if (table == null) {
      throw new Invalid("section", "'%s' is not kept here".formatted(section.name()));
    }
    return table;
  }
}
