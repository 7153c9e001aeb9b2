package io.lintel.persistence.jdbi;

import io.lintel.domain.command.CommandRepositoryContract;
import io.lintel.domain.registry.Registry;

final class PostgresCommandRepositoryTest extends CommandRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
