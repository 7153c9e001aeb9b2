package io.lintel.domain.event;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;

/** What every {@link Outbox} has to do. The rules stand in the interfaces. */
public abstract class OutboxContract extends RegistryContract<Outbox>
    implements OutboxKeepingRules, OutboxOrderRules {

  protected OutboxContract() {
    super(Outbox.class, Registry::outbox);
  }
}
