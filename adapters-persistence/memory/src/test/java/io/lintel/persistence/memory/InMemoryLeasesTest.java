package io.lintel.persistence.memory;

import io.lintel.domain.node.LeasesContract;
import io.lintel.domain.registry.Registry;

final class InMemoryLeasesTest extends LeasesContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
