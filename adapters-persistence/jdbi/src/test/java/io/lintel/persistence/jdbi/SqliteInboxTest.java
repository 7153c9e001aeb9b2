package io.lintel.persistence.jdbi;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.status.InboxContract;

final class SqliteInboxTest extends InboxContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.of(SqliteFile.empty());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.of(SqliteFile.closed());
  }
}
