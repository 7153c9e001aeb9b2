package io.lintel.persistence.jdbi;

import io.lintel.domain.identity.SessionRepositoryContract;
import io.lintel.domain.registry.Registry;

final class SqliteSessionRepositoryTest extends SessionRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
