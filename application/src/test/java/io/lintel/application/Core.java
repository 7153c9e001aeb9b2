package io.lintel.application;

import io.lintel.application.bridge.CommandedDevices;
import io.lintel.application.bridge.DesiredDelivery;
import io.lintel.application.bridge.DesiredStates;
import io.lintel.application.bridge.DeviceOccupancy;
import io.lintel.application.bridge.DeviceReplacement;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.bridge.DevicesThenStatus;
import io.lintel.application.bridge.EndedDevices;
import io.lintel.application.bridge.FacilityPlacements;
import io.lintel.application.bridge.InboxService;
import io.lintel.application.bridge.KindMappings;
import io.lintel.application.bridge.RegisteredDevices;
import io.lintel.application.bridge.transfer.DeviceExport;
import io.lintel.application.bridge.transfer.DeviceImport;
import io.lintel.application.command.CommandDelivery;
import io.lintel.application.command.CommandService;
import io.lintel.application.device.BulkActions;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.device.DeviceService;
import io.lintel.application.device.KindService;
import io.lintel.application.event.EventFollower;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.event.OutboxRelay;
import io.lintel.application.facility.BuildingDraft;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorDraft;
import io.lintel.application.facility.FloorPlanService;
import io.lintel.application.facility.FloorService;
import io.lintel.application.facility.PlacePaths;
import io.lintel.application.facility.PlaceRemoval;
import io.lintel.application.facility.RoomDraft;
import io.lintel.application.facility.RoomService;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.Uuids;
import io.lintel.application.status.ConnectivityTeller;
import io.lintel.application.status.ConnectivityWatch;
import io.lintel.application.status.HistoryRetention;
import io.lintel.application.status.HistoryService;
import io.lintel.application.status.QuarantineReplay;
import io.lintel.application.status.QuarantineService;
import io.lintel.application.status.Redelivery;
import io.lintel.application.status.SourceService;
import io.lintel.application.status.StatusService;
import io.lintel.domain.device.Device;
import io.lintel.domain.downlink.DownlinkPublisher;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.Outbox;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.SampleIds;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** The services as the program wires them, on a clock that stands still. */
public final class Core {

  public static final Caller ADA = Caller.trusted(new Actor.Internal("ada"));

  private final Stores stores;
  private final ManualClock clock = new ManualClock();
  private final Uuids uuids = new Uuids(clock, new Random(1));
  private final EventRecorder recorder;
  private final PlaceRemoval removal;
  private final StatusService statuses;
  private final QuarantineService quarantine;

  public Core() {
    this(Stores.inMemory());
  }

  public Core(Stores stores) {
    this.stores = stores;
    recorder = new EventRecorder(stores.outbox(), stores.audit(), clock, uuids);
    removal =
        new PlaceRemoval(
            stores.facilities(), new DeviceOccupancy(stores.devices(), recorder, clock), recorder);
    statuses =
        new StatusService(
            stores.statuses(),
            stores.history(),
            new RegisteredDevices(stores.devices(), stores.kinds()),
            stores.inbox(),
            stores.publisher(),
            stores.unitOfWork(),
            recorder,
            clock);
    quarantine =
        new QuarantineService(stores.quarantine(), stores.unitOfWork(), recorder, clock, uuids);
  }

  public Stores stores() {
    return stores;
  }

  public ManualClock clock() {
    return clock;
  }

  public DeviceService devices() {
    return new DeviceService(
        stores.devices(),
        stores.kinds(),
        new FacilityPlacements(stores.facilities()),
        stores.unitOfWork(),
        recorder,
        clock,
        uuids);
  }

  public KindService kinds() {
    return new KindService(stores.kinds(), stores.unitOfWork(), recorder, clock);
  }

  public BuildingService buildings() {
    return new BuildingService(
        stores.facilities(), removal, stores.unitOfWork(), recorder, clock, uuids);
  }

  public FloorService floors() {
    return new FloorService(
        stores.facilities(), removal, stores.unitOfWork(), recorder, clock, uuids);
  }

  public FloorPlanService floorPlans() {
    return new FloorPlanService(
        stores.facilities(), stores.floorPlans(), stores.unitOfWork(), recorder, clock);
  }

  public RoomService rooms() {
    return new RoomService(
        stores.facilities(), removal, stores.unitOfWork(), recorder, clock, uuids);
  }

  public BulkActions bulkActions() {
    return new BulkActions(devices(), stores.unitOfWork(), recorder);
  }

  public DeviceReplacement replacements() {
    return new DeviceReplacement(devices(), statuses());
  }

  public PlacePaths placePaths() {
    return new PlacePaths(stores.facilities(), buildings(), floors(), rooms(), stores.unitOfWork());
  }

  public DeviceImport imports() {
    return new DeviceImport(devices(), kinds(), placePaths(), stores.unitOfWork(), recorder);
  }

  public DeviceExport exports() {
    return new DeviceExport(devices(), placePaths());
  }

  public StatusService statuses() {
    return statuses;
  }

  public DeviceStatusService deviceStatuses() {
    return new DeviceStatusService(
        devices(),
        statuses(),
        new DevicesThenStatus(stores.devices(), stores.statuses()),
        new HistoryService(stores.history()));
  }

  public InboxService inbox() {
    return new InboxService(
        stores.inbox(),
        devices(),
        statuses(),
        kinds(),
        new KindMappings(stores.devices(), stores.kinds()),
        stores.unitOfWork());
  }

  public QuarantineService quarantine() {
    return quarantine;
  }

  public QuarantineReplay replay(Redelivery redelivery) {
    return new QuarantineReplay(stores.quarantine(), redelivery, stores.unitOfWork(), recorder);
  }

  public CommandService commands() {
    return new CommandService(stores.commands(), stores.unitOfWork(), recorder, clock, uuids);
  }

  public CommandedDevices commandedDevices() {
    return new CommandedDevices(devices(), commands(), stores.unitOfWork());
  }

  public DesiredStates desiredStates() {
    return new DesiredStates(
        devices(),
        statuses(),
        stores.desired(),
        bulkActions(),
        stores.unitOfWork(),
        recorder,
        clock);
  }

  /** What follows from events, as the program has it follow. */
  public List<EventFollower> followers(DownlinkPublisher publisher) {
    return List.of(
        new DesiredDelivery(stores.devices(), stores.desired(), stores.statuses(), publisher),
        new CommandDelivery(commands(), publisher, clock),
        new EndedDevices(stores.desired(), commands()));
  }

  public HistoryRetention retention(Duration oldest) {
    return new HistoryRetention(stores.history(), oldest, clock);
  }

  public ConnectivityWatch watch() {
    return watch(() -> true);
  }

  /**
   * @param ears whether devices can be heard
   */
  public ConnectivityWatch watch(BooleanSupplier ears) {
    return new ConnectivityWatch(stores.statuses(), ears, clock);
  }

  public ConnectivityTeller teller() {
    return new ConnectivityTeller(stores.statuses(), recorder);
  }

  public SourceService sources() {
    return new SourceService(stores.statuses(), clock);
  }

  public OutboxRelay relay() {
    return relay(List.of());
  }

  public OutboxRelay relay(List<EventFollower> followers) {
    return new OutboxRelay(stores.outbox(), stores.eventLog(), stores.publisher(), followers);
  }

  public Building aBuilding() {
    return buildings()
        .create(
            ADA, new BuildingDraft("Town hall", "", ZoneId.of("Europe/Berlin"), Optional.empty()));
  }

  public Floor aFloor(Building building, int level) {
    return floors().create(ADA, building.id(), new FloorDraft("Floor " + level, level));
  }

  public Room aRoom(Floor floor, String name) {
    return rooms().create(ADA, floor.id(), new RoomDraft(name, Optional.empty()));
  }

  /** In a building and on a floor of its own. */
  public Room aRoom() {
    return aRoom(aFloor(aBuilding(), 0), "Lobby");
  }

  /** With an EUI of its own, placed nowhere. */
  public Device aDevice() {
    return aDevice(DeviceDraft.named("Lamp"));
  }

  public Device aDeviceIn(UUID room) {
    return aDevice(DeviceDraft.named("Lamp").inRoom(Optional.of(room)));
  }

  public Device aDevice(DeviceDraft draft) {
    return devices().register(ADA, SampleIds.nextEui(), draft);
  }

  /** The events that were recorded since this was asked last, in their order. */
  public List<EventMessage> newEvents() {
    var teller = teller();
    while (teller.tell()) {
      // until all transitions are recorded too
    }
    var entries = stores.outbox().oldest(10_000);
    stores.outbox().remove(entries.stream().map(Outbox.Entry::position).toList());
    return entries.stream().map(Outbox.Entry::event).toList();
  }

  /** As {@link #newEvents}, their types alone. */
  public List<String> newEventTypes() {
    return newEvents().stream().map(EventMessage::type).toList();
  }
}
