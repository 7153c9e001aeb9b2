package io.lintel.persistence.jdbi;

import io.lintel.domain.facility.FloorPlansContract;
import io.lintel.domain.registry.Registry;

final class SqliteFloorPlansTest extends FloorPlansContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
