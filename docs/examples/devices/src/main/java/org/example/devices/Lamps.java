package org.example.devices;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.shared.Version;
import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.JdbiUnitOfWork;
import io.lintel.persistence.jdbi.device.JdbiDeviceRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Registers lamps in PostgreSQL, in the tables that Lintel has. */
final class Lamps implements AutoCloseable {

  private final JdbiDatabase database;
  private final DeviceRepository devices;
  private final UnitOfWork unitOfWork;

  /**
   * @param url such as {@code postgresql://user:password@host:5432/database}
   */
  Lamps(String url) {
    database = JdbiDatabase.open(url);
    database.migrate();
    devices = new JdbiDeviceRepository(database);
    unitOfWork = new JdbiUnitOfWork(database);
  }

  /** All of them, or none if one of the EUIs is taken. */
  void register(List<Eui> euis) {
    unitOfWork.execute(() -> euis.forEach(eui -> devices.insert(lamp(eui))));
  }

  private static Device lamp(Eui eui) {
    var now = Instant.now();
    return new Device(
        new DeviceId(UUID.randomUUID()),
        eui,
        "Lamp " + eui,
        Optional.empty(),
        Optional.empty(),
        new TreeSet<>(List.of(new Tag("lamp"))),
        new TreeMap<>(),
        DeviceState.ACTIVE,
        Version.FIRST,
        now,
        now);
  }

  Optional<Device> find(Eui eui) {
    return devices.find(eui);
  }

  @Override
  public void close() {
    database.close();
  }
}
