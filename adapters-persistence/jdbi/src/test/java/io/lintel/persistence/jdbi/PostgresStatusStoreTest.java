package io.lintel.persistence.jdbi;

import io.lintel.domain.status.StatusStore;
import io.lintel.domain.status.StatusStoreContract;
import io.lintel.persistence.jdbi.status.JdbiStatusStore;

final class PostgresStatusStoreTest extends StatusStoreContract {

  @Override
  protected StatusStore emptyStore() {
    return new JdbiStatusStore(PostgresServer.emptyDatabase());
  }

  @Override
  protected StatusStore unreachableStore() {
    return new JdbiStatusStore(PostgresServer.unreachable());
  }
}
