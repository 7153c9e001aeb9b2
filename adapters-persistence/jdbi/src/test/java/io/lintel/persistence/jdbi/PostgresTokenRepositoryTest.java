package io.lintel.persistence.jdbi;

import io.lintel.domain.identity.TokenRepositoryContract;
import io.lintel.domain.registry.Registry;

final class PostgresTokenRepositoryTest extends TokenRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
