package io.lintel.persistence.memory;

import io.lintel.domain.device.DeviceRepositoryContract;
import io.lintel.domain.registry.Registry;

final class InMemoryDeviceRepositoryTest extends DeviceRepositoryContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
