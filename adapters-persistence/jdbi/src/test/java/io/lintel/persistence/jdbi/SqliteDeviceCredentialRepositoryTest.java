package io.lintel.persistence.jdbi;

import io.lintel.domain.identity.DeviceCredentialRepositoryContract;
import io.lintel.domain.registry.Registry;

final class SqliteDeviceCredentialRepositoryTest extends DeviceCredentialRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
