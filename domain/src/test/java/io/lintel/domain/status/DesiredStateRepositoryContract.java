package io.lintel.domain.status;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;

/** What every {@link DesiredStateRepository} has to do. The rules stand in the interface. */
public abstract class DesiredStateRepositoryContract
    extends RegistryContract<DesiredStateRepository> implements DesiredStateRules {

  protected DesiredStateRepositoryContract() {
    super(DesiredStateRepository.class, Registry::desired);
  }
}
