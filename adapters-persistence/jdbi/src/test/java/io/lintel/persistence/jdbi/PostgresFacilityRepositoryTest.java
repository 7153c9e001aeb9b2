package io.lintel.persistence.jdbi;

import io.lintel.domain.facility.FacilityRepositoryContract;
import io.lintel.domain.registry.Registry;

final class PostgresFacilityRepositoryTest extends FacilityRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
