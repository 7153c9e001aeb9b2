package io.lintel.web.rows;

import io.lintel.application.bridge.DeviceOccupancy;
import io.lintel.application.bridge.FacilityPlacements;
import io.lintel.application.bridge.transfer.DeviceExport;
import io.lintel.application.bridge.transfer.DeviceImport;
import io.lintel.application.bridge.transfer.ImportListener;
import io.lintel.application.bridge.transfer.ImportOptions;
import io.lintel.application.bridge.transfer.ImportSummary;
import io.lintel.application.bridge.transfer.RowFile;
import io.lintel.application.bridge.transfer.RowResult;
import io.lintel.application.device.DeviceService;
import io.lintel.application.device.KindService;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorService;
import io.lintel.application.facility.PlacePaths;
import io.lintel.application.facility.PlaceRemoval;
import io.lintel.application.facility.RoomService;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.Outbox;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.PageRequest;
import io.lintel.persistence.memory.InMemoryAuditTrail;
import io.lintel.persistence.memory.InMemoryDeviceRepository;
import io.lintel.persistence.memory.InMemoryFacilityRepository;
import io.lintel.persistence.memory.InMemoryKindRepository;
import io.lintel.persistence.memory.InMemoryUnitOfWork;
import io.lintel.persistence.memory.MemoryDatabase;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** A registry of its own, with what goes in and out of it by files. */
final class Site {

  private static final Caller ADA = Caller.trusted(new Actor.Internal("ada"));
  private static final DeviceQuery ALL =
      DeviceQuery.all(PageRequest.first(1)).inStates(EnumSet.allOf(DeviceState.class));

  private final MemoryDatabase database = new MemoryDatabase();
  private final InMemoryFacilityRepository facilities = new InMemoryFacilityRepository(database);
  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork(database);
  private final InMemoryKindRepository kindRepository = new InMemoryKindRepository(database);
  private final InMemoryDeviceRepository deviceRepository = new InMemoryDeviceRepository(database);
  private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);
  private final Uuids uuids = new Uuids(clock, new Random(1));
  private final EventRecorder events =
      new EventRecorder(new Forgetful(), new InMemoryAuditTrail(database), clock, uuids);
  private final PlaceRemoval removal =
      new PlaceRemoval(facilities, new DeviceOccupancy(deviceRepository, events, clock), events);
  private final KindService kinds = new KindService(kindRepository, unitOfWork, events, clock);
  private final DeviceService devices =
      new DeviceService(
          deviceRepository,
          kindRepository,
          new FacilityPlacements(facilities),
          unitOfWork,
          events,
          clock,
          uuids);
  private final PlacePaths paths =
      new PlacePaths(
          facilities,
          new BuildingService(facilities, removal, unitOfWork, events, clock, uuids),
          new FloorService(facilities, removal, unitOfWork, events, clock, uuids),
          new RoomService(facilities, removal, unitOfWork, events, clock, uuids),
          unitOfWork);

  KindService kinds() {
    return kinds;
  }

  /** Keeps good rows and makes places. */
  ImportSummary take(RowFile file, Consumer<RowResult> rows) {
    return new DeviceImport(devices, kinds, paths, unitOfWork, events)
        .run(
            ADA,
            new ImportOptions(ImportOptions.Mode.GOOD_ROWS, true, ZoneOffset.UTC),
            file,
            new ImportListener() {
              @Override
              public void row(RowResult result) {
                rows.accept(result);
              }

              @Override
              public void progress(Stage stage, long done) {}
            });
  }

  byte[] csv() {
    var export = new DeviceExport(devices, paths);
    var file = new ByteArrayOutputStream();
    try (var csv = new CsvDevices(file, export.attributeNames(ADA, ALL))) {
      export.export(ADA, ALL, csv);
    }
    return file.toByteArray();
  }

  byte[] ndjson() {
    var file = new ByteArrayOutputStream();
    try (var ndjson = new NdjsonDevices(file)) {
      new DeviceExport(devices, paths).export(ADA, ALL, ndjson);
    }
    return file.toByteArray();
  }

  /** Events would be all that grows here with the length of a file. */
  private static final class Forgetful implements Outbox {

    @Override
    public void append(List<EventMessage> events) {}

    @Override
    public List<Entry> oldest(int limit) {
      return List.of();
    }

    @Override
    public void remove(Collection<Long> positions) {}

    @Override
    public long depth() {
      return 0;
    }
  }
}
