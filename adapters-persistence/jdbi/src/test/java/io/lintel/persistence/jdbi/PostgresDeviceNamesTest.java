package io.lintel.persistence.jdbi;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.status.DeviceNamesContract;

final class PostgresDeviceNamesTest extends DeviceNamesContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
