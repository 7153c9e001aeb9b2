package io.lintel.domain.node;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;

/** What every {@link Leases} has to do. The rules stand in the interface. */
public abstract class LeasesContract extends RegistryContract<Leases> implements LeasesRules {

  protected LeasesContract() {
    super(Leases.class, Registry::leases);
  }
}
