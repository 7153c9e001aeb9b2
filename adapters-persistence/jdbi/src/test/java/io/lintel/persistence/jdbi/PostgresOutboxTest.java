package io.lintel.persistence.jdbi;

import io.lintel.domain.event.OutboxContract;
import io.lintel.domain.registry.Registry;

final class PostgresOutboxTest extends OutboxContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
