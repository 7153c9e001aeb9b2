package io.lintel.persistence.jdbi;

import io.lintel.domain.audit.AuditTrailContract;
import io.lintel.domain.registry.Registry;

final class SqliteAuditTrailTest extends AuditTrailContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
