package io.lintel.application.bridge;

import io.lintel.domain.bridge.PlacedStatuses;
import io.lintel.domain.bridge.PlacedStatusesContract;
import io.lintel.persistence.memory.InMemoryDeviceRepository;
import io.lintel.persistence.memory.InMemoryStatusStore;
import io.lintel.persistence.memory.MemoryDatabase;

final class DevicesThenStatusTest extends PlacedStatusesContract {

  @Override
  protected Stores emptyStores() {
    var devices = new InMemoryDeviceRepository(new MemoryDatabase());
    var statuses = new InMemoryStatusStore();
    return new Stores(devices, statuses, new DevicesThenStatus(devices, statuses));
  }

  @Override
  protected PlacedStatuses unreachable() {
    var database = new MemoryDatabase();
    database.close();
    return new DevicesThenStatus(new InMemoryDeviceRepository(database), new InMemoryStatusStore());
  }
}
