package io.lintel.persistence.memory;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.status.DeviceNamesContract;

final class InMemoryDeviceNamesTest extends DeviceNamesContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
