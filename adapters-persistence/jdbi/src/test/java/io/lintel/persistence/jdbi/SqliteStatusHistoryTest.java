package io.lintel.persistence.jdbi;

import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusHistoryContract;
import io.lintel.persistence.jdbi.status.JdbiStatusHistory;
import org.junit.jupiter.api.AfterEach;

final class SqliteStatusHistoryTest extends StatusHistoryContract {

  private final JdbiDatabase database = SqliteFile.empty();

  @Override
  protected StatusHistory emptyHistory() {
    return new JdbiStatusHistory(database);
  }

  @Override
  protected StatusHistory unreachableHistory() {
    return new JdbiStatusHistory(SqliteFile.closed());
  }

  @AfterEach
  void close() {
    database.close();
  }
}
