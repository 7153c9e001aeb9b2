package io.lintel.bootstrap.wiring;

import static io.lintel.bootstrap.wiring.Kept.What.HISTORY;

import dagger.Module;
import dagger.Provides;
import io.lintel.application.bridge.AnnouncedDevices;
import io.lintel.application.bridge.CommandedDevices;
import io.lintel.application.bridge.DesiredRefresh;
import io.lintel.application.bridge.DesiredStates;
import io.lintel.application.bridge.DeviceReplacement;
import io.lintel.application.bridge.FacilityPlacements;
import io.lintel.application.bridge.InboxService;
import io.lintel.application.bridge.KindMappings;
import io.lintel.application.bridge.transfer.DeviceImport;
import io.lintel.application.command.CommandRetention;
import io.lintel.application.command.CommandService;
import io.lintel.application.device.BulkActions;
import io.lintel.application.device.DeviceService;
import io.lintel.application.device.KindService;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.facility.PlacePaths;
import io.lintel.application.shared.Uuids;
import io.lintel.application.status.StatusService;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Devices, their kinds, what is wanted of them and how they come in. */
@Module
final class DevicesModule {

  private DevicesModule() {}

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
  static KindService kinds(Registry registry, EventRecorder events, InstantSource clock) {
    return new KindService(registry.kinds(), registry.unitOfWork(), events, clock);
  }

  @Provides
  @Singleton
  static AnnouncedDevices announcedDevices(Registry registry, StatusService statuses) {
    return new AnnouncedDevices(
        registry.devices(), registry.kinds(), registry.facilities(), statuses);
  }

  @Provides
  @Singleton
  static DeviceReplacement replacement(DeviceService devices, StatusService statuses) {
    return new DeviceReplacement(devices, statuses);
  }

  @Provides
  @Singleton
  static InboxService inbox(
      Registry registry,
      DeviceService devices,
      StatusService statuses,
      KindService kinds,
      KindMappings mappings) {
    return new InboxService(
        registry.inbox(), devices, statuses, kinds, mappings, registry.unitOfWork());
  }

  @Provides
  @Singleton
  static BulkActions bulkActions(DeviceService devices, Registry registry, EventRecorder events) {
    return new BulkActions(devices, registry.unitOfWork(), events);
  }

  @Provides
  @Singleton
  static DeviceImport deviceImport(
      DeviceService devices,
      KindService kinds,
      PlacePaths paths,
      Registry registry,
      EventRecorder events) {
    return new DeviceImport(devices, kinds, paths, registry.unitOfWork(), events);
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
      Registry registry, @Kept(HISTORY) Duration historyKept, InstantSource clock) {
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
}
