package io.lintel.persistence.jdbi;

import io.lintel.domain.facility.FacilityRepositoryContract;
import io.lintel.domain.registry.Registry;

final class SqliteFacilityRepositoryTest extends FacilityRepositoryContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
