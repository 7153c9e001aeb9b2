package io.lintel.persistence.memory;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.status.DesiredStateRepositoryContract;

final class InMemoryDesiredStateRepositoryTest extends DesiredStateRepositoryContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
