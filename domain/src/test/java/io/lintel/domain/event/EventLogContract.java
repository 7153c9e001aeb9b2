package io.lintel.domain.event;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;

/** What every {@link EventLog} has to do. The rules stand in the interfaces. */
public abstract class EventLogContract extends RegistryContract<EventLog>
    implements EventLogOrderRules, EventLogPurgeRules {

  protected EventLogContract() {
    super(EventLog.class, Registry::eventLog);
  }
}
