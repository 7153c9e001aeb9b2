package io.lintel.persistence.jdbi;

import io.lintel.domain.command.CommandRepositoryContract;
import io.lintel.domain.registry.Registry;

final class SqliteCommandRepositoryTest extends CommandRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
