package io.lintel.persistence.jdbi;

import io.lintel.domain.identity.UserRepositoryContract;
import io.lintel.domain.registry.Registry;

final class PostgresUserRepositoryTest extends UserRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
