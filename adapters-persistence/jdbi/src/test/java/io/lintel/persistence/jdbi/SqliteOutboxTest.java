package io.lintel.persistence.jdbi;

import io.lintel.domain.event.OutboxContract;
import io.lintel.domain.registry.Registry;

final class SqliteOutboxTest extends OutboxContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
