package io.lintel.persistence.jdbi;

import io.lintel.domain.status.StatusStore;
import io.lintel.domain.status.StatusStoreContract;
import io.lintel.persistence.jdbi.status.JdbiStatusStore;
import org.junit.jupiter.api.AfterEach;

final class SqliteStatusStoreTest extends StatusStoreContract {

  private final JdbiDatabase database = SqliteFile.empty();

  @Override
  protected StatusStore emptyStore() {
    return new JdbiStatusStore(database);
  }

  @Override
  protected StatusStore unreachableStore() {
    return new JdbiStatusStore(SqliteFile.closed());
  }

  @AfterEach
  void close() {
    database.close();
  }
}
