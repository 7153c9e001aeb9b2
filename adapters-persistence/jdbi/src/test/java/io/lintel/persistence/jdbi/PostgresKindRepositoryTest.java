package io.lintel.persistence.jdbi;

import io.lintel.domain.device.KindRepositoryContract;
import io.lintel.domain.registry.Registry;

final class PostgresKindRepositoryTest extends KindRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
