package io.lintel.domain.status;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;

/** What every {@link Inbox} has to do. The rules stand in the interfaces. */
public abstract class InboxContract extends RegistryContract<Inbox>
    implements InboxNotingRules, InboxListRules, InboxBoundRules {

  protected InboxContract() {
    super(Inbox.class, Registry::inbox);
  }
}
