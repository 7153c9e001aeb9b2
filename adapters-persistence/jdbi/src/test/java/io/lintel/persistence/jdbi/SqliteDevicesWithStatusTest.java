package io.lintel.persistence.jdbi;

import io.lintel.domain.bridge.DevicesWithStatus;
import io.lintel.domain.bridge.DevicesWithStatusContract;
import io.lintel.persistence.jdbi.bridge.JdbiDevicesWithStatus;
import io.lintel.persistence.jdbi.device.JdbiDeviceRepository;
import io.lintel.persistence.jdbi.status.JdbiStatusStore;
import org.junit.jupiter.api.AfterEach;

final class SqliteDevicesWithStatusTest extends DevicesWithStatusContract {

  private final JdbiDatabase database = SqliteFile.empty();

  @Override
  protected Stores emptyStores() {
    return new Stores(
        new JdbiDeviceRepository(database),
        new JdbiStatusStore(database),
        new JdbiDevicesWithStatus(database));
  }

  @Override
  protected DevicesWithStatus unreachable() {
    return new JdbiDevicesWithStatus(SqliteFile.closed());
  }

  @AfterEach
  void close() {
    database.close();
  }
}
