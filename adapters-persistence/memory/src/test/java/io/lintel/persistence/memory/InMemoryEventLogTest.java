package io.lintel.persistence.memory;

import io.lintel.domain.event.EventLogContract;
import io.lintel.domain.registry.Registry;

final class InMemoryEventLogTest extends EventLogContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
