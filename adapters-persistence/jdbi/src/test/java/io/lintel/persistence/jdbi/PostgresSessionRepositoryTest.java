package io.lintel.persistence.jdbi;

import io.lintel.domain.identity.SessionRepositoryContract;
import io.lintel.domain.registry.Registry;

final class PostgresSessionRepositoryTest extends SessionRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
