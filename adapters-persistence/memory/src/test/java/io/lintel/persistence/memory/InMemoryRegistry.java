package io.lintel.persistence.memory;

import io.lintel.domain.registry.Registry;
import java.time.InstantSource;

/** Registries in memory, for the proofs of this package. */
final class InMemoryRegistry {

  private InMemoryRegistry() {}

  static Registry open() {
    var database = new MemoryDatabase();
    return new Registry(
        new InMemoryDeviceRepository(database),
        new InMemoryKindRepository(database),
        new InMemoryFacilityRepository(database),
        new InMemoryFloorPlans(database),
        new InMemoryOutbox(database),
        new InMemoryEventLog(database),
        new InMemoryInbox(database),
        new InMemoryQuarantine(database),
        new InMemoryDeviceNames(database),
        new InMemoryIdempotencyStore(database),
        new InMemoryUserRepository(database),
        new InMemoryTokenRepository(database),
        new InMemorySessionRepository(database),
        new InMemoryDeviceCredentialRepository(database),
        new InMemoryBridgeAccountRepository(database),
        new InMemoryDesiredStateRepository(database),
        new InMemoryCommandRepository(database),
        new InMemoryAuditTrail(database),
        new InMemoryLeases(database, InstantSource.system()),
        new InMemoryListenerRegister(database),
        new InMemoryUnitOfWork(database),
        database::close);
  }

  static Registry closed() {
    var registry = open();
    registry.close();
    return registry;
  }
}
