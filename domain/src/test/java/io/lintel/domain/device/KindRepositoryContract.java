package io.lintel.domain.device;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;

/** What every {@link KindRepository} has to do. The rules stand in the interfaces. */
public abstract class KindRepositoryContract extends RegistryContract<KindRepository>
    implements KindKeepingRules, KindMappingRules, KindRefusalRules {

  protected KindRepositoryContract() {
    super(KindRepository.class, Registry::kinds);
  }
}
