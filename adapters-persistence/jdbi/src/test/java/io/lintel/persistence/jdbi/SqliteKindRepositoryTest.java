package io.lintel.persistence.jdbi;

import io.lintel.domain.device.KindRepositoryContract;
import io.lintel.domain.registry.Registry;

final class SqliteKindRepositoryTest extends KindRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
