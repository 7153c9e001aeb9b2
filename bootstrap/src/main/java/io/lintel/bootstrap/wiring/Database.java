package io.lintel.bootstrap.wiring;

import io.lintel.application.bridge.DevicesThenStatus;
import io.lintel.bootstrap.config.DatabaseUrl;
import io.lintel.domain.bridge.PlacedStatuses;
import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.JdbiUnitOfWork;
import io.lintel.persistence.jdbi.PoolUse;
import io.lintel.persistence.jdbi.audit.JdbiAuditTrail;
import io.lintel.persistence.jdbi.bridge.JdbiPlacedStatuses;
import io.lintel.persistence.jdbi.command.JdbiCommandRepository;
import io.lintel.persistence.jdbi.device.JdbiDeviceRepository;
import io.lintel.persistence.jdbi.device.JdbiKindRepository;
import io.lintel.persistence.jdbi.event.JdbiEventLog;
import io.lintel.persistence.jdbi.event.JdbiOutbox;
import io.lintel.persistence.jdbi.facility.JdbiFacilityRepository;
import io.lintel.persistence.jdbi.facility.JdbiFloorPlans;
import io.lintel.persistence.jdbi.identity.JdbiBridgeAccountRepository;
import io.lintel.persistence.jdbi.identity.JdbiDeviceCredentialRepository;
import io.lintel.persistence.jdbi.identity.JdbiSessionRepository;
import io.lintel.persistence.jdbi.identity.JdbiTokenRepository;
import io.lintel.persistence.jdbi.identity.JdbiUserRepository;
import io.lintel.persistence.jdbi.node.JdbiLeases;
import io.lintel.persistence.jdbi.node.JdbiListenerRegister;
import io.lintel.persistence.jdbi.shared.JdbiIdempotencyStore;
import io.lintel.persistence.jdbi.snapshot.Filling;
import io.lintel.persistence.jdbi.status.JdbiDesiredStateRepository;
import io.lintel.persistence.jdbi.status.JdbiDeviceNames;
import io.lintel.persistence.jdbi.status.JdbiInbox;
import io.lintel.persistence.jdbi.status.JdbiQuarantine;
import io.lintel.persistence.jdbi.status.JdbiStatusHistory;
import io.lintel.persistence.jdbi.status.JdbiStatusStore;
import io.lintel.persistence.memory.InMemoryAuditTrail;
import io.lintel.persistence.memory.InMemoryBridgeAccountRepository;
import io.lintel.persistence.memory.InMemoryCommandRepository;
import io.lintel.persistence.memory.InMemoryDesiredStateRepository;
import io.lintel.persistence.memory.InMemoryDeviceCredentialRepository;
import io.lintel.persistence.memory.InMemoryDeviceNames;
import io.lintel.persistence.memory.InMemoryDeviceRepository;
import io.lintel.persistence.memory.InMemoryEventLog;
import io.lintel.persistence.memory.InMemoryFacilityRepository;
import io.lintel.persistence.memory.InMemoryFloorPlans;
import io.lintel.persistence.memory.InMemoryIdempotencyStore;
import io.lintel.persistence.memory.InMemoryInbox;
import io.lintel.persistence.memory.InMemoryKindRepository;
import io.lintel.persistence.memory.InMemoryLeases;
import io.lintel.persistence.memory.InMemoryListenerRegister;
import io.lintel.persistence.memory.InMemoryOutbox;
import io.lintel.persistence.memory.InMemoryQuarantine;
import io.lintel.persistence.memory.InMemorySessionRepository;
import io.lintel.persistence.memory.InMemoryStatusHistory;
import io.lintel.persistence.memory.InMemoryStatusStore;
import io.lintel.persistence.memory.InMemoryTokenRepository;
import io.lintel.persistence.memory.InMemoryUnitOfWork;
import io.lintel.persistence.memory.InMemoryUserRepository;
import io.lintel.persistence.memory.MemoryDatabase;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * A database that is open: it can keep the registry, the status, or both.
 *
 * @param placed of its own registry and status
 * @param ping throws when it does not answer
 * @param pools how busy its connections are
 */
record Database(
    Registry registry,
    StatusPorts status,
    PlacedStatuses placed,
    Runnable ping,
    Supplier<List<PoolUse>> pools) {

  /**
   * Opens what a URL names and brings its tables up to date, waiting for it if it is away.
   *
   * @throws io.lintel.bootstrap.config.ConfigurationException when it is half filled
   */
  static Database open(DatabaseUrl url, Patience patience, Lifecycle lifecycle) {
    return switch (url) {
      case DatabaseUrl.Memory _ -> inMemory(lifecycle);
      case DatabaseUrl.Sqlite sqlite -> jdbi(sqlite, sqlite.toString(), patience, lifecycle);
      case DatabaseUrl.Postgresql postgresql ->
          jdbi(postgresql, postgresql.url(), patience, lifecycle);
    };
  }

  private static Database inMemory(Lifecycle lifecycle) {
    var memory = lifecycle.add("memory", new MemoryDatabase());
    var registry =
        new Registry(
            new InMemoryDeviceRepository(memory),
            new InMemoryKindRepository(memory),
            new InMemoryFacilityRepository(memory),
            new InMemoryFloorPlans(memory),
            new InMemoryOutbox(memory),
            new InMemoryEventLog(memory),
            new InMemoryInbox(memory),
            new InMemoryQuarantine(memory),
            new InMemoryDeviceNames(memory),
            new InMemoryIdempotencyStore(memory),
            new InMemoryUserRepository(memory),
            new InMemoryTokenRepository(memory),
            new InMemorySessionRepository(memory),
            new InMemoryDeviceCredentialRepository(memory),
            new InMemoryBridgeAccountRepository(memory),
            new InMemoryDesiredStateRepository(memory),
            new InMemoryCommandRepository(memory),
            new InMemoryAuditTrail(memory),
            new InMemoryLeases(memory, InstantSource.system()),
            new InMemoryListenerRegister(memory),
            new InMemoryUnitOfWork(memory));
    var statuses = lifecycle.add("memory of statuses", new InMemoryStatusStore());
    var history = lifecycle.add("memory of histories", new InMemoryStatusHistory());
    return new Database(
        registry,
        new StatusPorts(statuses, history),
        new DevicesThenStatus(registry.devices(), statuses),
        () -> {},
        List::of);
  }

  private static Database jdbi(
      DatabaseUrl name, String url, Patience patience, Lifecycle lifecycle) {
    var database = lifecycle.add("database", JdbiDatabase.open(url));
    patience.until(database::migrate);
    HalfFilled.refuse(name, new Filling(database).isUnderWay());
    var unitOfWork = new JdbiUnitOfWork(database);
    var registry =
        new Registry(
            new JdbiDeviceRepository(database),
            new JdbiKindRepository(database),
            new JdbiFacilityRepository(database),
            new JdbiFloorPlans(database),
            new JdbiOutbox(database),
            new JdbiEventLog(database),
            new JdbiInbox(database),
            new JdbiQuarantine(database),
            new JdbiDeviceNames(database),
            new JdbiIdempotencyStore(database),
            new JdbiUserRepository(database),
            new JdbiTokenRepository(database),
            new JdbiSessionRepository(database),
            new JdbiDeviceCredentialRepository(database),
            new JdbiBridgeAccountRepository(database),
            new JdbiDesiredStateRepository(database),
            new JdbiCommandRepository(database),
            new JdbiAuditTrail(database),
            new JdbiLeases(database),
            new JdbiListenerRegister(database),
            unitOfWork);
    var status =
        new StatusPorts(
            new JdbiStatusStore(database), new JdbiStatusHistory(database), unitOfWork::execute);
    return new Database(
        registry, status, new JdbiPlacedStatuses(database), database::ping, database::pools);
  }
}
