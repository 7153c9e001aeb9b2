package io.lintel.persistence.memory;

import io.lintel.domain.identity.DeviceCredentialRepositoryContract;
import io.lintel.domain.registry.Registry;

final class InMemoryDeviceCredentialRepositoryTest extends DeviceCredentialRepositoryContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
