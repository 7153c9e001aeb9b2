package io.lintel.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SchemaTest {

  @Test
  void bothDatabasesHaveTheSameTablesAndColumns() {
    try (var sqlite = SqliteFile.empty()) {
      var columns =
          columns(
              sqlite,
              """
              select m.name || '.' || c.name from sqlite_master m, pragma_table_xinfo(m.name) c
              where m.type = 'table' and m.name not like 'device_search%'
                and m.name not like 'sqlite%' and c.name <> 'search_row'
              """);

      assertThat(columns)
          .contains("device_devices.eui", "status_devices.due_at")
          .containsExactlyInAnyOrderElementsOf(
              columns(
                  PostgresServer.emptyDatabase(),
                  """
                  select table_name || '.' || column_name from information_schema.columns
                  where table_schema = 'public'
                  """));
    }
  }

  private static List<String> columns(JdbiDatabase database, String query) {
    return database.read(handle -> handle.createQuery(query).mapTo(String.class).list());
  }
}
