package io.lintel.bootstrap.wiring;

import io.lintel.domain.audit.AuditTrail;
import io.lintel.domain.command.CommandRepository;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.KindRepository;
import io.lintel.domain.event.EventLog;
import io.lintel.domain.event.Outbox;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.facility.FloorPlans;
import io.lintel.domain.identity.BridgeAccountRepository;
import io.lintel.domain.identity.DeviceCredentialRepository;
import io.lintel.domain.identity.SessionRepository;
import io.lintel.domain.identity.TokenRepository;
import io.lintel.domain.identity.UserRepository;
import io.lintel.domain.node.Leases;
import io.lintel.domain.node.ListenerRegister;
import io.lintel.domain.shared.IdempotencyStore;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.status.DesiredStateRepository;
import io.lintel.domain.status.DeviceNames;
import io.lintel.domain.status.Inbox;
import io.lintel.domain.status.Quarantine;

/** The ports that one database serves together, because a unit of work spans them. */
record Registry(
    DeviceRepository devices,
    KindRepository kinds,
    FacilityRepository facilities,
    FloorPlans floorPlans,
    Outbox outbox,
    EventLog eventLog,
    Inbox inbox,
    Quarantine quarantine,
    DeviceNames deviceNames,
    IdempotencyStore requests,
    UserRepository users,
    TokenRepository tokens,
    SessionRepository sessions,
    DeviceCredentialRepository credentials,
    BridgeAccountRepository bridges,
    DesiredStateRepository desired,
    CommandRepository commands,
    AuditTrail audit,
    Leases leases,
    ListenerRegister listeners,
    UnitOfWork unitOfWork) {

  /** The same, asked for devices and places through others. */
  Registry with(DeviceRepository otherDevices, FacilityRepository otherFacilities) {
    return new Registry(
        otherDevices,
        kinds,
        otherFacilities,
        floorPlans,
        outbox,
        eventLog,
        inbox,
        quarantine,
        deviceNames,
        requests,
        users,
        tokens,
        sessions,
        credentials,
        bridges,
        desired,
        commands,
        audit,
        leases,
        listeners,
        unitOfWork);
  }
}
