package io.lintel.persistence.jdbi;

import io.lintel.domain.bridge.PlacedStatuses;
import io.lintel.domain.bridge.PlacedStatusesContract;
import io.lintel.persistence.jdbi.bridge.JdbiPlacedStatuses;
import io.lintel.persistence.jdbi.device.JdbiDeviceRepository;
import io.lintel.persistence.jdbi.status.JdbiStatusStore;
import org.junit.jupiter.api.AfterEach;

final class SqlitePlacedStatusesTest extends PlacedStatusesContract {

  private final JdbiDatabase database = SqliteFile.empty();

  @Override
  protected Stores emptyStores() {
    return new Stores(
        new JdbiDeviceRepository(database),
        new JdbiStatusStore(database),
        new JdbiPlacedStatuses(database));
  }

  @Override
  protected PlacedStatuses unreachable() {
    return new JdbiPlacedStatuses(SqliteFile.closed());
  }

  @AfterEach
  void close() {
    database.close();
  }
}
