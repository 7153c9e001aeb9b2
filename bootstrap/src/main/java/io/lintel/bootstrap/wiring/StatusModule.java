package io.lintel.bootstrap.wiring;

import static io.lintel.bootstrap.wiring.Kept.What.HISTORY;

import dagger.Module;
import dagger.Provides;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.bridge.KindMappings;
import io.lintel.application.bridge.RegisteredDevices;
import io.lintel.application.device.DeviceService;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Uuids;
import io.lintel.application.status.ConnectivityTeller;
import io.lintel.application.status.ConnectivityWatch;
import io.lintel.application.status.HistoryRetention;
import io.lintel.application.status.HistoryService;
import io.lintel.application.status.QuarantineService;
import io.lintel.application.status.SourceService;
import io.lintel.application.status.StatusService;
import io.lintel.domain.bridge.PlacedStatuses;
import io.lintel.domain.event.EventPublisher;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** What devices report, and whether they do. */
@Module
final class StatusModule {

  private StatusModule() {}

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
        registry.unitOfWork(),
        events,
        clock,
        status.together());
  }

  @Provides
  @Singleton
  static KindMappings kindMappings(Registry registry) {
    return new KindMappings(registry.devices(), registry.kinds());
  }

  @Provides
  @Singleton
  static DeviceStatusService deviceStatuses(
      DeviceService devices, StatusService statuses, PlacedStatuses placed, StatusPorts status) {
    return new DeviceStatusService(devices, statuses, placed, new HistoryService(status.history()));
  }

  @Provides
  @Singleton
  static SourceService sources(StatusPorts status, InstantSource clock) {
    return new SourceService(status.statuses(), clock);
  }

  @Provides
  @Singleton
  static QuarantineService quarantine(
      Registry registry, EventRecorder events, InstantSource clock, Uuids uuids) {
    return new QuarantineService(
        registry.quarantine(), registry.unitOfWork(), events, clock, uuids);
  }

  @Provides
  @Singleton
  static ConnectivityWatch watch(StatusPorts status, Ears ears, InstantSource clock) {
    return new ConnectivityWatch(status.statuses(), ears, clock);
  }

  @Provides
  @Singleton
  static ConnectivityTeller teller(StatusPorts status, EventRecorder events) {
    return new ConnectivityTeller(status.statuses(), events);
  }

  @Provides
  @Singleton
  static HistoryRetention retention(
      StatusPorts status, @Kept(HISTORY) Duration historyKept, InstantSource clock) {
    return new HistoryRetention(status.history(), historyKept, clock);
  }
}
