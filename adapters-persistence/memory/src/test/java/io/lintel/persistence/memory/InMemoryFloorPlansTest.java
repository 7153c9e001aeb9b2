package io.lintel.persistence.memory;

import io.lintel.domain.facility.FloorPlansContract;
import io.lintel.domain.registry.Registry;

final class InMemoryFloorPlansTest extends FloorPlansContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
