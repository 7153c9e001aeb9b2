package io.lintel.persistence.memory;

import io.lintel.domain.device.KindRepositoryContract;
import io.lintel.domain.registry.Registry;

final class InMemoryKindRepositoryTest extends KindRepositoryContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
