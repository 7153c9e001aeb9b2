package io.lintel.persistence.memory;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.shared.IdempotencyStoreContract;

final class InMemoryIdempotencyStoreTest extends IdempotencyStoreContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
