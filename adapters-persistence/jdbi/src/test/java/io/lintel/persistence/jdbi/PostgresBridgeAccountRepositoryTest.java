package io.lintel.persistence.jdbi;

import io.lintel.domain.identity.BridgeAccountRepositoryContract;
import io.lintel.domain.registry.Registry;

final class PostgresBridgeAccountRepositoryTest extends BridgeAccountRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
