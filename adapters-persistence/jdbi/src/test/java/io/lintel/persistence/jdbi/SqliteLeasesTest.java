package io.lintel.persistence.jdbi;

import io.lintel.domain.node.LeasesContract;
import io.lintel.domain.registry.Registry;

final class SqliteLeasesTest extends LeasesContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
