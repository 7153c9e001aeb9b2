package io.lintel.persistence.jdbi;

import io.lintel.domain.event.EventLogContract;
import io.lintel.domain.registry.Registry;

final class SqliteEventLogTest extends EventLogContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
