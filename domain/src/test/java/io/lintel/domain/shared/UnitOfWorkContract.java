package io.lintel.domain.shared;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;
import java.util.Set;

/** What every {@link UnitOfWork} has to do. The rules stand in the interfaces. */
public abstract class UnitOfWorkContract extends RegistryContract<UnitOfWork>
    implements AllOrNothingRules, AfterwardsRules, InsideUnitRules, IsolationRules, HeldRoomRules {

  protected UnitOfWorkContract() {
    super(UnitOfWork.class, Registry::unitOfWork, Set.of("afterwards"));
  }
}
