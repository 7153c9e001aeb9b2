package io.lintel.persistence.jdbi;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.shared.IdempotencyStoreContract;

final class PostgresIdempotencyStoreTest extends IdempotencyStoreContract {

  @Override
  protected Registry registry() {
    return JdbiRegistry.on(PostgresServer.emptyDatabase());
  }

  @Override
  protected Registry unreachable() {
    return JdbiRegistry.on(PostgresServer.unreachable());
  }
}
