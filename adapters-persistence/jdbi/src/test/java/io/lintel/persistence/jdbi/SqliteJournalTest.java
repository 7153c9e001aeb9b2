package io.lintel.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Turning a file to WAL takes all of it, and whoever does the same at once is refused: only the
 * migrations do, which take turns.
 */
class SqliteJournalTest {

  @Test
  void onlyMigrationsTurnTheFileToWal(@TempDir Path folder) {
    var url = "sqlite:" + folder.resolve("lintel.db");
    try (var database = JdbiDatabase.open(url)) {
      assertThat(read(database)).isEqualTo("delete");
      assertThat(database.<String>write(SqliteJournalTest::mode)).isEqualTo("delete");

      database.migrate();

      assertThat(read(database)).isEqualTo("wal");
    }
    try (var database = JdbiDatabase.open(url)) {
      assertThat(read(database)).isEqualTo("wal");
    }
  }

  private static String read(JdbiDatabase database) {
    return database.read(SqliteJournalTest::mode);
  }

  private static String mode(Handle handle) {
    handle
        .createQuery("select count(*) from sqlite_schema")
        .mapTo(Long.class)
        .one(); // looks at the file
    return handle.createQuery("pragma journal_mode").mapTo(String.class).one();
  }
}
