package io.lintel.persistence.jdbi;

import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusHistoryContract;
import io.lintel.persistence.jdbi.status.JdbiStatusHistory;

final class PostgresStatusHistoryTest extends StatusHistoryContract {

  @Override
  protected StatusHistory emptyHistory() {
    return new JdbiStatusHistory(PostgresServer.emptyDatabase());
  }

  @Override
  protected StatusHistory unreachableHistory() {
    return new JdbiStatusHistory(PostgresServer.unreachable());
  }
}
