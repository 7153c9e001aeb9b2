package io.lintel.persistence.jdbi;

import io.lintel.domain.facility.FloorPlansContract;
import io.lintel.domain.registry.Registry;

final class PostgresFloorPlansTest extends FloorPlansContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
