package io.lintel.persistence.jdbi;

import io.lintel.domain.bridge.PlacedStatuses;
import io.lintel.domain.bridge.PlacedStatusesContract;
import io.lintel.persistence.jdbi.bridge.JdbiPlacedStatuses;
import io.lintel.persistence.jdbi.device.JdbiDeviceRepository;
import io.lintel.persistence.jdbi.status.JdbiStatusStore;

final class PostgresPlacedStatusesTest extends PlacedStatusesContract {

  @Override
  protected Stores emptyStores() {
    var database = PostgresServer.emptyDatabase();
    return new Stores(
        new JdbiDeviceRepository(database),
        new JdbiStatusStore(database),
        new JdbiPlacedStatuses(database));
  }

  @Override
  protected PlacedStatuses unreachable() {
    return new JdbiPlacedStatuses(PostgresServer.unreachable());
  }
}
