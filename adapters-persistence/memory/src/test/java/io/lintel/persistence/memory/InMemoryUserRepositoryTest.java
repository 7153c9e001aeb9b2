package io.lintel.persistence.memory;

import io.lintel.domain.identity.UserRepositoryContract;
import io.lintel.domain.registry.Registry;

final class InMemoryUserRepositoryTest extends UserRepositoryContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
