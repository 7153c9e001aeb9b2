package io.lintel.application;

import io.lintel.domain.audit.AuditTrail;
import io.lintel.domain.command.CommandRepository;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.KindRepository;
import io.lintel.domain.event.EventLog;
import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.event.Outbox;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.facility.FloorPlans;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.status.DesiredStateRepository;
import io.lintel.domain.status.Inbox;
import io.lintel.domain.status.Quarantine;
import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusStore;
import io.lintel.persistence.memory.InMemoryAuditTrail;
import io.lintel.persistence.memory.InMemoryCommandRepository;
import io.lintel.persistence.memory.InMemoryDesiredStateRepository;
import io.lintel.persistence.memory.InMemoryDeviceRepository;
import io.lintel.persistence.memory.InMemoryEventLog;
import io.lintel.persistence.memory.InMemoryFacilityRepository;
import io.lintel.persistence.memory.InMemoryFloorPlans;
import io.lintel.persistence.memory.InMemoryInbox;
import io.lintel.persistence.memory.InMemoryKindRepository;
import io.lintel.persistence.memory.InMemoryOutbox;
import io.lintel.persistence.memory.InMemoryQuarantine;
import io.lintel.persistence.memory.InMemoryStatusHistory;
import io.lintel.persistence.memory.InMemoryStatusStore;
import io.lintel.persistence.memory.InMemoryUnitOfWork;
import io.lintel.persistence.memory.MemoryDatabase;
import java.util.function.UnaryOperator;

/** What the core stands on; tests put what fails around what works. */
public record Stores(
    DeviceRepository devices,
    KindRepository kinds,
    FacilityRepository facilities,
    FloorPlans floorPlans,
    Outbox outbox,
    EventLog eventLog,
    UnitOfWork unitOfWork,
    StatusStore statuses,
    StatusHistory history,
    EventPublisher publisher,
    Inbox inbox,
    Quarantine quarantine,
    DesiredStateRepository desired,
    CommandRepository commands,
    AuditTrail audit) {

  public static Stores inMemory() {
    var database = new MemoryDatabase();
    return new Stores(
        new InMemoryDeviceRepository(database),
        new InMemoryKindRepository(database),
        new InMemoryFacilityRepository(database),
        new InMemoryFloorPlans(database),
        new InMemoryOutbox(database),
        new InMemoryEventLog(database),
        new InMemoryUnitOfWork(database),
        new InMemoryStatusStore(),
        new InMemoryStatusHistory(),
        new RecordingPublisher(),
        new InMemoryInbox(database),
        new InMemoryQuarantine(database),
        new InMemoryDesiredStateRepository(database),
        new InMemoryCommandRepository(database),
        new InMemoryAuditTrail(database));
  }

  public Stores withDevices(UnaryOperator<DeviceRepository> around) {
    return new Stores(
        around.apply(devices),
        kinds,
        facilities,
        floorPlans,
        outbox,
        eventLog,
        unitOfWork,
        statuses,
        history,
        publisher,
        inbox,
        quarantine,
        desired,
        commands,
        audit);
  }

  public Stores withFacilities(UnaryOperator<FacilityRepository> around) {
    return new Stores(
        devices,
        kinds,
        around.apply(facilities),
        floorPlans,
        outbox,
        eventLog,
        unitOfWork,
        statuses,
        history,
        publisher,
        inbox,
        quarantine,
        desired,
        commands,
        audit);
  }

  public Stores withKinds(UnaryOperator<KindRepository> around) {
    return new Stores(
        devices,
        around.apply(kinds),
        facilities,
        floorPlans,
        outbox,
        eventLog,
        unitOfWork,
        statuses,
        history,
        publisher,
        inbox,
        quarantine,
        desired,
        commands,
        audit);
  }

  public Stores withOutbox(UnaryOperator<Outbox> around) {
    return new Stores(
        devices,
        kinds,
        facilities,
        floorPlans,
        around.apply(outbox),
        eventLog,
        unitOfWork,
        statuses,
        history,
        publisher,
        inbox,
        quarantine,
        desired,
        commands,
        audit);
  }

  public Stores withStatuses(UnaryOperator<StatusStore> around) {
    return new Stores(
        devices,
        kinds,
        facilities,
        floorPlans,
        outbox,
        eventLog,
        unitOfWork,
        around.apply(statuses),
        history,
        publisher,
        inbox,
        quarantine,
        desired,
        commands,
        audit);
  }

  public Stores withHistory(UnaryOperator<StatusHistory> around) {
    return new Stores(
        devices,
        kinds,
        facilities,
        floorPlans,
        outbox,
        eventLog,
        unitOfWork,
        statuses,
        around.apply(history),
        publisher,
        inbox,
        quarantine,
        desired,
        commands,
        audit);
  }

  public Stores withInbox(UnaryOperator<Inbox> around) {
    return new Stores(
        devices,
        kinds,
        facilities,
        floorPlans,
        outbox,
        eventLog,
        unitOfWork,
        statuses,
        history,
        publisher,
        around.apply(inbox),
        quarantine,
        desired,
        commands,
        audit);
  }

  public Stores withAudit(UnaryOperator<AuditTrail> around) {
    return new Stores(
        devices,
        kinds,
        facilities,
        floorPlans,
        outbox,
        eventLog,
        unitOfWork,
        statuses,
        history,
        publisher,
        inbox,
        quarantine,
        desired,
        commands,
        around.apply(audit));
  }

  public Stores withUnitOfWork(UnitOfWork other) {
    return new Stores(
        devices,
        kinds,
        facilities,
        floorPlans,
        outbox,
        eventLog,
        other,
        statuses,
        history,
        publisher,
        inbox,
        quarantine,
        desired,
        commands,
        audit);
  }

  public Stores withPublisher(EventPublisher other) {
    return new Stores(
        devices,
        kinds,
        facilities,
        floorPlans,
        outbox,
        eventLog,
        unitOfWork,
        statuses,
        history,
        other,
        inbox,
        quarantine,
        desired,
        commands,
        audit);
  }
}
