package io.lintel.domain.node;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;

/** What every {@link ListenerRegister} has to do. The rules stand in the interface. */
public abstract class ListenerRegisterContract extends RegistryContract<ListenerRegister>
    implements ListenerRegisterRules {

  protected ListenerRegisterContract() {
    super(ListenerRegister.class, Registry::listeners);
  }
}
