package io.lintel.persistence.jdbi;

import io.lintel.domain.node.ListenerRegisterContract;
import io.lintel.domain.registry.Registry;

final class PostgresListenerRegisterTest extends ListenerRegisterContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
