package io.lintel.persistence.jdbi;

import io.lintel.domain.identity.UserRepositoryContract;
import io.lintel.domain.registry.Registry;

final class SqliteUserRepositoryTest extends UserRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
