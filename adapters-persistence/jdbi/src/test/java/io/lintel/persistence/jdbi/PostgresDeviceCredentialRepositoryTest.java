package io.lintel.persistence.jdbi;

import io.lintel.domain.identity.DeviceCredentialRepositoryContract;
import io.lintel.domain.registry.Registry;

final class PostgresDeviceCredentialRepositoryTest extends DeviceCredentialRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
