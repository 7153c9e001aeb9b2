package io.lintel.persistence.memory;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.status.InboxContract;

final class InMemoryInboxTest extends InboxContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
