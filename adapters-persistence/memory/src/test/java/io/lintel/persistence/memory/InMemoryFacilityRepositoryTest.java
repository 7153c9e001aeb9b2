package io.lintel.persistence.memory;

import io.lintel.domain.facility.FacilityRepositoryContract;
import io.lintel.domain.registry.Registry;

final class InMemoryFacilityRepositoryTest extends FacilityRepositoryContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
