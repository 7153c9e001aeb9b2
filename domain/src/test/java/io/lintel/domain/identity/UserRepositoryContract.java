package io.lintel.domain.identity;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;

/** What every {@link UserRepository} has to do. The rules stand in the interfaces. */
public abstract class UserRepositoryContract extends RegistryContract<UserRepository>
    implements UserKeepingRules, UserRefusalRules, LastAdminRules {

  protected UserRepositoryContract() {
    super(UserRepository.class, Registry::users);
  }
}
