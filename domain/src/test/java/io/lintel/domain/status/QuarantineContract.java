package io.lintel.domain.status;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;

/** What every {@link Quarantine} has to do. The rules stand in the interfaces. */
public abstract class QuarantineContract extends RegistryContract<Quarantine>
    implements QuarantineKeepingRules, QuarantineListRules, QuarantineBoundRules {

  protected QuarantineContract() {
    super(Quarantine.class, Registry::quarantine);
  }
}
