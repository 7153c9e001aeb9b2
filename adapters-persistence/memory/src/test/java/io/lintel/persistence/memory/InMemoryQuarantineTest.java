package io.lintel.persistence.memory;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.status.QuarantineContract;

final class InMemoryQuarantineTest extends QuarantineContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
