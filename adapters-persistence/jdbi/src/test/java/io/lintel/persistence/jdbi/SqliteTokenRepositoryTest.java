package io.lintel.persistence.jdbi;

import io.lintel.domain.identity.TokenRepositoryContract;
import io.lintel.domain.registry.Registry;

final class SqliteTokenRepositoryTest extends TokenRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
