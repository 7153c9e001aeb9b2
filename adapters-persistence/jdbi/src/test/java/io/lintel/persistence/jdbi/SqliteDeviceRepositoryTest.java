package io.lintel.persistence.jdbi;

import io.lintel.domain.device.DeviceRepositoryContract;
import io.lintel.domain.registry.Registry;

final class SqliteDeviceRepositoryTest extends DeviceRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
