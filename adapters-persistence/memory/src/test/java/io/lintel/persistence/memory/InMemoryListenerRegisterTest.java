package io.lintel.persistence.memory;

import io.lintel.domain.node.ListenerRegisterContract;
import io.lintel.domain.registry.Registry;

final class InMemoryListenerRegisterTest extends ListenerRegisterContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
