package io.lintel.persistence.jdbi.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.PostgresServer;
import io.lintel.persistence.jdbi.SqliteFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever makes a table says in {@link Table} how it is copied. */
final class TableTest {

  private static final String TABLES =
      """
      select table_name from information_schema.tables
      where table_schema = 'public' and table_name <> 'lintel_schema_history'
      """;

  private static final String REFERENCES =
      """
      select c.conrelid::regclass || ' ' || c.confrelid::regclass from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conrelid <> c.confrelid
      """;

  @Test
  void everyTableIsCopiedOrLeftBehindForAReason() {
    var known = new ArrayList<>(Table.LEFT_BEHIND);
    Table.all().forEach(table -> known.add(table.name()));

    assertThat(texts(PostgresServer.emptyDatabase(), TABLES))
        .as("tables; name a new one in Table.REGISTRY or Table.STATUS, or in Table.LEFT_BEHIND")
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void whatIsReferredToIsWrittenFirst() {
    var written = new HashSet<String>();
    var references = texts(PostgresServer.emptyDatabase(), REFERENCES);

    for (var table : Table.all()) {
      written.add(table.name());
      assertThat(references)
          .filteredOn(reference -> reference.startsWith(table.name() + " "))
          .allSatisfy(reference -> assertThat(written).contains(reference.split(" ", 2)[1]));
    }
  }

  @Test
  void bothDatabasesHaveTheSameSections() {
    try (var sqlite = SqliteFile.empty()) {
      assertThat(JdbiSnapshot.ofAll(sqlite).sections())
          .isEqualTo(JdbiSnapshot.ofAll(PostgresServer.emptyDatabase()).sections());
    }
  }

  private static List<String> texts(JdbiDatabase database, String query) {
    return database.read(handle -> handle.createQuery(query).mapTo(String.class).list());
  }
}
