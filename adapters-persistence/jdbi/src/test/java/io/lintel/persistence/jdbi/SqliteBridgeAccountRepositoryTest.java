package io.lintel.persistence.jdbi;

import io.lintel.domain.identity.BridgeAccountRepositoryContract;
import io.lintel.domain.registry.Registry;

final class SqliteBridgeAccountRepositoryTest extends BridgeAccountRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
