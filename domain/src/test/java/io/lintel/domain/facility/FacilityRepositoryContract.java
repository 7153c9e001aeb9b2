package io.lintel.domain.facility;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;

/** What every {@link FacilityRepository} has to do. The rules stand in the interfaces. */
public abstract class FacilityRepositoryContract extends RegistryContract<FacilityRepository>
    implements FacilityKeepingRules,
        FacilityHierarchyRules,
        FacilityRefusalRules,
        FacilityListRules {

  protected FacilityRepositoryContract() {
    super(FacilityRepository.class, Registry::facilities);
  }
}
