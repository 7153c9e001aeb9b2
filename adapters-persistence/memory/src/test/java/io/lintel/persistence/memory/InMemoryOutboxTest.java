package io.lintel.persistence.memory;

import io.lintel.domain.event.OutboxContract;
import io.lintel.domain.registry.Registry;

final class InMemoryOutboxTest extends OutboxContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
