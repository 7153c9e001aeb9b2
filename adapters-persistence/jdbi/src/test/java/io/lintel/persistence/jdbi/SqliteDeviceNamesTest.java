package io.lintel.persistence.jdbi;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.status.DeviceNamesContract;

final class SqliteDeviceNamesTest extends DeviceNamesContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
