package io.lintel.persistence.memory;

import io.lintel.domain.identity.TokenRepositoryContract;
import io.lintel.domain.registry.Registry;

final class InMemoryTokenRepositoryTest extends TokenRepositoryContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
