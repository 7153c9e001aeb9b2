package io.lintel.persistence.memory;

import io.lintel.domain.identity.SessionRepositoryContract;
import io.lintel.domain.registry.Registry;

final class InMemorySessionRepositoryTest extends SessionRepositoryContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
