package io.lintel.persistence.jdbi;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteMigrationTest extends MigrationRules {

  @TempDir private Path folder;

  @Override
  String newDatabase() {
    return "sqlite:" + folder.resolve("made/on/the/way/lintel.db");
  }
}
