package io.lintel.persistence.memory;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.shared.UnitOfWorkContract;

final class InMemoryUnitOfWorkTest extends UnitOfWorkContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
