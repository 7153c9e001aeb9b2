package io.lintel.persistence.jdbi;

import io.lintel.domain.audit.AuditTrailContract;
import io.lintel.domain.registry.Registry;

final class PostgresAuditTrailTest extends AuditTrailContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
