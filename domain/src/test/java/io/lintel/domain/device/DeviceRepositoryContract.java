package io.lintel.domain.device;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;

/** What every {@link DeviceRepository} has to do. The rules stand in the interfaces. */
public abstract class DeviceRepositoryContract extends RegistryContract<DeviceRepository>
    implements DeviceKeepingRules,
        DeviceChangeRules,
        DeviceRefusalRules,
        DeviceReplacementRules,
        DeviceRaceRules,
        DeviceFilterRules,
        DeviceSearchRules,
        DeviceOrderRules,
        DevicePagingRules {

  protected DeviceRepositoryContract() {
    super(DeviceRepository.class, Registry::devices);
  }
}
