package io.lintel.domain.status;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;

/** What every {@link DeviceNames} has to do. The rules stand in the interface. */
public abstract class DeviceNamesContract extends RegistryContract<DeviceNames>
    implements DeviceNamesRules {

  protected DeviceNamesContract() {
    super(DeviceNames.class, Registry::deviceNames);
  }
}
