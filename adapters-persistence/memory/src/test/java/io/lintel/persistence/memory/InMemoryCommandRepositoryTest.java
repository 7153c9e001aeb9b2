package io.lintel.persistence.memory;

import io.lintel.domain.command.CommandRepositoryContract;
import io.lintel.domain.registry.Registry;

final class InMemoryCommandRepositoryTest extends CommandRepositoryContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
