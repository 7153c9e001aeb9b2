package io.lintel.persistence.jdbi;

import io.lintel.domain.node.ListenerRegisterContract;
import io.lintel.domain.registry.Registry;

final class SqliteListenerRegisterTest extends ListenerRegisterContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
