package io.lintel.persistence.jdbi;

import io.lintel.domain.bridge.DevicesWithStatus;
import io.lintel.domain.bridge.DevicesWithStatusContract;
import io.lintel.persistence.jdbi.bridge.JdbiDevicesWithStatus;
import io.lintel.persistence.jdbi.device.JdbiDeviceRepository;
import io.lintel.persistence.jdbi.status.JdbiStatusStore;

final class PostgresDevicesWithStatusTest extends DevicesWithStatusContract {

  @Override
  protected Stores emptyStores() {
    var database = PostgresServer.emptyDatabase();
    return new Stores(
        new JdbiDeviceRepository(database),
        new JdbiStatusStore(database),
        new JdbiDevicesWithStatus(database));
  }

  @Override
  protected DevicesWithStatus unreachable() {
    return new JdbiDevicesWithStatus(PostgresServer.unreachable());
  }
}
