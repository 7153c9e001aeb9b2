package io.lintel.persistence.jdbi;

import io.lintel.domain.device.DeviceRepositoryContract;
import io.lintel.domain.registry.Registry;

final class PostgresDeviceRepositoryTest extends DeviceRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
