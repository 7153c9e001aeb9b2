package io.lintel.persistence.jdbi;

import io.lintel.domain.event.EventLogContract;
import io.lintel.domain.registry.Registry;

final class PostgresEventLogTest extends EventLogContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
