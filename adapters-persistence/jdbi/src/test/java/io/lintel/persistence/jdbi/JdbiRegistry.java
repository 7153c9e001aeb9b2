package io.lintel.persistence.jdbi;

import io.lintel.domain.registry.Registry;
import io.lintel.persistence.jdbi.audit.JdbiAuditTrail;
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
import io.lintel.persistence.jdbi.status.JdbiDesiredStateRepository;
import io.lintel.persistence.jdbi.status.JdbiDeviceNames;
import io.lintel.persistence.jdbi.status.JdbiInbox;
import io.lintel.persistence.jdbi.status.JdbiQuarantine;

/** The registry ports on a database. */
final class JdbiRegistry {

  private JdbiRegistry() {}

  /** Closes the database when it is closed. */
  static Registry of(JdbiDatabase database) {
    return of(database, database::close);
  }

  /** Leaves the database open. */
  static Registry on(JdbiDatabase database) {
    return of(database, () -> {});
  }

  private static Registry of(JdbiDatabase database, Runnable closing) {
    return new Registry(
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
        new JdbiUnitOfWork(database),
        closing);
  }
}
