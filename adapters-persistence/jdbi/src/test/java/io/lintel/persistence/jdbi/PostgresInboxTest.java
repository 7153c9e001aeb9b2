package io.lintel.persistence.jdbi;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.status.InboxContract;

final class PostgresInboxTest extends InboxContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
