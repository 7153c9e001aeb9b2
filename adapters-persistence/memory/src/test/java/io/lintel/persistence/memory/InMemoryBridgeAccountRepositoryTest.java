package io.lintel.persistence.memory;

import io.lintel.domain.identity.BridgeAccountRepositoryContract;
import io.lintel.domain.registry.Registry;

final class InMemoryBridgeAccountRepositoryTest extends BridgeAccountRepositoryContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
