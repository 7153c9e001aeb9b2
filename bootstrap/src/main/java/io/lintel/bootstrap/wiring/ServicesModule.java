package io.lintel.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import io.lintel.application.bridge.CommandedDevices;
import io.lintel.application.bridge.DesiredDelivery;
import io.lintel.application.bridge.DesiredRefresh;
import io.lintel.application.bridge.DesiredStates;
import io.lintel.application.bridge.DeviceOccupancy;
import io.lintel.application.bridge.DeviceReplacement;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.bridge.EndedDevices;
import io.lintel.application.bridge.EventStreams;
import io.lintel.application.bridge.FacilityPlacements;
import io.lintel.application.bridge.InboxService;
import io.lintel.application.bridge.KindMappings;
import io.lintel.application.bridge.KnownWhereabouts;
import io.lintel.application.bridge.RegisteredDevices;
import io.lintel.application.bridge.transfer.DeviceImport;
import io.lintel.application.command.CommandDelivery;
import io.lintel.application.command.CommandRetention;
import io.lintel.application.command.CommandService;
import io.lintel.application.device.BulkActions;
import io.lintel.application.device.DeviceService;
import io.lintel.application.device.KindService;
import io.lintel.application.event.EventFollower;
import io.lintel.application.event.EventLogRetention;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.event.LiveBounds;
import io.lintel.application.event.LiveEvents;
import io.lintel.application.event.OutboxRelay;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorPlanService;
import io.lintel.application.facility.FloorService;
import io.lintel.application.facility.PlacePaths;
import io.lintel.application.facility.PlaceRemoval;
import io.lintel.application.facility.RoomService;
import io.lintel.application.shared.NamedRequests;
import io.lintel.application.shared.Uuids;
import io.lintel.application.status.ConnectivityTeller;
import io.lintel.application.status.ConnectivityWatch;
import io.lintel.application.status.HistoryRetention;
import io.lintel.application.status.HistoryService;
import io.lintel.application.status.QuarantineService;
import io.lintel.application.status.StatusService;
import io.lintel.domain.event.EventPublisher;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Constructs the services; the core itself knows nothing of injection. */
@Module
final class ServicesModule {

  private ServicesModule() {}

  @Provides
  @Singleton
  static Uuids uuids(InstantSource clock) {
    return new Uuids(clock, new SecureRandom());
  }

  @Provides
  @Singleton
  static EventRecorder events(Registry registry, InstantSource clock, Uuids uuids) {
    return new EventRecorder(registry.outbox(), clock, uuids);
  }

  @Provides
  @Singleton
  static PlaceRemoval removal(Registry registry, EventRecorder events, InstantSource clock) {
    return new PlaceRemoval(
        registry.facilities(), new DeviceOccupancy(registry.devices(), events, clock), events);
  }

  @Provides
  @Singleton
  static BuildingService buildings(
      Registry registry,
      PlaceRemoval removal,
      EventRecorder events,
      InstantSource clock,
      Uuids uuids) {
    return new BuildingService(
        registry.facilities(), removal, registry.unitOfWork(), events, clock, uuids);
  }

  @Provides
  @Singleton
  static FloorService floors(
      Registry registry,
      PlaceRemoval removal,
      EventRecorder events,
      InstantSource clock,
      Uuids uuids) {
    return new FloorService(
        registry.facilities(), removal, registry.unitOfWork(), events, clock, uuids);
  }

  @Provides
  @Singleton
  static FloorPlanService floorPlans(Registry registry, EventRecorder events, InstantSource clock) {
    return new FloorPlanService(
        registry.facilities(), registry.floorPlans(), registry.unitOfWork(), events, clock);
  }

  @Provides
  @Singleton
  static RoomService rooms(
      Registry registry,
      PlaceRemoval removal,
      EventRecorder events,
      InstantSource clock,
      Uuids uuids) {
    return new RoomService(
        registry.facilities(), removal, registry.unitOfWork(), events, clock, uuids);
  }

  @Provides
  @Singleton
  static DeviceService devices(
      Registry registry, EventRecorder events, InstantSource clock, Uuids uuids) {
    return new DeviceService(
        registry.devices(),
        registry.kinds(),
        new FacilityPlacements(registry.facilities()),
        registry.unitOfWork(),
        events,
        clock,
        uuids);
  }

  @Provides
  @Singleton
  static KindService kinds(Registry registry, InstantSource clock) {
    return new KindService(registry.kinds(), registry.unitOfWork(), clock);
  }

  @Provides
  @Singleton
  static StatusService statuses(
      Registry registry,
      StatusPorts status,
      EventPublisher publisher,
      EventRecorder events,
      InstantSource clock) {
    return new StatusService(
        status.statuses(),
        status.history(),
        new RegisteredDevices(registry.devices(), registry.kinds()),
        registry.inbox(),
        publisher,
        events,
        clock);
  }

  @Provides
  @Singleton
  static KindMappings kindMappings(Registry registry) {
    return new KindMappings(registry.devices(), registry.kinds());
  }

  @Provides
  @Singleton
  static DeviceStatusService deviceStatuses(
      DeviceService devices, StatusService statuses, StatusPorts status) {
    return new DeviceStatusService(devices, statuses, new HistoryService(status.history()));
  }

  @Provides
  @Singleton
  static DeviceReplacement replacement(DeviceService devices, StatusService statuses) {
    return new DeviceReplacement(devices, statuses);
  }

  @Provides
  @Singleton
  static InboxService inbox(Registry registry, DeviceService devices, StatusService statuses) {
    return new InboxService(registry.inbox(), devices, statuses, registry.unitOfWork());
  }

  @Provides
  @Singleton
  static BulkActions bulkActions(DeviceService devices, Registry registry) {
    return new BulkActions(devices, registry.unitOfWork());
  }

  @Provides
  @Singleton
  static QuarantineService quarantine(Registry registry, InstantSource clock, Uuids uuids) {
    return new QuarantineService(registry.quarantine(), clock, uuids);
  }

  @Provides
  @Singleton
  static PlacePaths placePaths(
      Registry registry, BuildingService buildings, FloorService floors, RoomService rooms) {
    return new PlacePaths(registry.facilities(), buildings, floors, rooms, registry.unitOfWork());
  }

  @Provides
  @Singleton
  static DeviceImport deviceImport(
      DeviceService devices, KindService kinds, PlacePaths paths, Registry registry) {
    return new DeviceImport(devices, kinds, paths, registry.unitOfWork());
  }

  @Provides
  @Singleton
  static CommandService commands(
      Registry registry, EventRecorder events, InstantSource clock, Uuids uuids) {
    return new CommandService(registry.commands(), registry.unitOfWork(), events, clock, uuids);
  }

  @Provides
  @Singleton
  static CommandedDevices commandedDevices(
      DeviceService devices, CommandService commands, Registry registry) {
    return new CommandedDevices(devices, commands, registry.unitOfWork());
  }

  @Provides
  @Singleton
  static CommandRetention commandRetention(
      Registry registry, Duration historyKept, InstantSource clock) {
    return new CommandRetention(registry.commands(), historyKept, clock);
  }

  @Provides
  @Singleton
  static DesiredStates desiredStates(
      DeviceService devices,
      StatusService statuses,
      Registry registry,
      BulkActions bulkActions,
      EventRecorder events,
      InstantSource clock) {
    return new DesiredStates(
        devices, statuses, registry.desired(), bulkActions, registry.unitOfWork(), events, clock);
  }

  @Provides
  @Singleton
  static Optional<DesiredRefresh> desiredRefresh(
      Registry registry, StatusPorts status, Optional<Downlinks> downlinks) {
    return downlinks.map(it ->
        new DesiredRefresh(
            registry.devices(),
            registry.desired(),
            status.statuses(),
            it.publisher(),
            it.connections()));
  }

  /** Without a broker nobody tells devices anything: what they are to do waits and expires. */
  @Provides
  @Singleton
  static List<EventFollower> followers(
      Registry registry,
      StatusPorts status,
      CommandService commands,
      Optional<Downlinks> downlinks,
      InstantSource clock) {
    var followers = new ArrayList<EventFollower>();
    downlinks
        .map(Downlinks::publisher)
        .ifPresent(publisher -> {
          followers.add(
              new DesiredDelivery(
                  registry.devices(), registry.desired(), status.statuses(), publisher));
          followers.add(new CommandDelivery(commands, publisher, clock));
        });
    followers.add(new EndedDevices(registry.desired(), commands));
    return List.copyOf(followers);
  }

  @Provides
  @Singleton
  static OutboxRelay relay(
      Registry registry,
      EventPublisher publisher,
      InstantSource clock,
      @Node String node,
      List<EventFollower> followers) {
    return new OutboxRelay(
        registry.outbox(), registry.eventLog(), publisher, clock, node, followers);
  }

  @Provides
  @Singleton
  static LiveEvents liveEvents(Registry registry, Uuids uuids) {
    return new LiveEvents(
        registry.eventLog(),
        new KnownWhereabouts(registry.devices()),
        uuids.next(),
        LiveBounds.STANDARD);
  }

  @Provides
  @Singleton
  static EventStreams eventStreams(
      LiveEvents events, DeviceService devices, BuildingService buildings) {
    return new EventStreams(events, devices, buildings);
  }

  @Provides
  @Singleton
  static EventLogRetention eventLogRetention(Registry registry, InstantSource clock) {
    return new EventLogRetention(registry.eventLog(), clock);
  }

  @Provides
  @Singleton
  static ConnectivityWatch watch(StatusPorts status, Ears ears, InstantSource clock) {
    return new ConnectivityWatch(status.statuses(), ears, clock);
  }

  @Provides
  @Singleton
  static ConnectivityTeller teller(
      StatusPorts status, EventRecorder events, InstantSource clock, @Node String node) {
    return new ConnectivityTeller(status.statuses(), events, clock, node);
  }

  @Provides
  @Singleton
  static NamedRequests requests(Registry registry, InstantSource clock) {
    return new NamedRequests(registry.requests(), clock);
  }

  @Provides
  @Singleton
  static HistoryRetention retention(StatusPorts status, Duration historyKept, InstantSource clock) {
    return new HistoryRetention(status.history(), historyKept, clock);
  }
}
