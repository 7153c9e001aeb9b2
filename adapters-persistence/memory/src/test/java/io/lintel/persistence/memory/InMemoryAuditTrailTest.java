package io.lintel.persistence.memory;

import io.lintel.domain.audit.AuditTrailContract;
import io.lintel.domain.registry.Registry;

final class InMemoryAuditTrailTest extends AuditTrailContract {

  @Override
  protected Registry registry() {
    return InMemoryRegistry.open();
  }

  @Override
  protected Registry unreachable() {
    return InMemoryRegistry.closed();
  }
}
