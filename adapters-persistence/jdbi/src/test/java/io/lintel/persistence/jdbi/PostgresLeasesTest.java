package io.lintel.persistence.jdbi;

import io.lintel.domain.node.LeasesContract;
import io.lintel.domain.registry.Registry;

final class PostgresLeasesTest extends LeasesContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
