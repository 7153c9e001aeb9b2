package io.lintel.bootstrap.wiring;

import static io.lintel.bootstrap.wiring.Kept.What.BEARERS;
import static io.lintel.bootstrap.wiring.Kept.What.HISTORY;
import static io.lintel.bootstrap.wiring.Kept.What.SESSIONS;

import dagger.BindsInstance;
import dagger.Component;
import io.lintel.application.audit.AuditService;
import io.lintel.application.bridge.AnnouncedDevices;
import io.lintel.application.bridge.BuildingGrants;
import io.lintel.application.bridge.CommandedDevices;
import io.lintel.application.bridge.DesiredRefresh;
import io.lintel.application.bridge.DesiredStates;
import io.lintel.application.bridge.DeviceAudit;
import io.lintel.application.bridge.DeviceCredentials;
import io.lintel.application.bridge.DeviceReplacement;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.bridge.EventStreams;
import io.lintel.application.bridge.InboxService;
import io.lintel.application.bridge.KindMappings;
import io.lintel.application.bridge.transfer.DeviceImport;
import io.lintel.application.command.CommandRetention;
import io.lintel.application.command.CommandService;
import io.lintel.application.device.BulkActions;
import io.lintel.application.device.DeviceService;
import io.lintel.application.device.KindService;
import io.lintel.application.event.EventLogRetention;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.event.LiveEvents;
import io.lintel.application.event.OutboxRelay;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorPlanService;
import io.lintel.application.facility.FloorService;
import io.lintel.application.facility.PlacePaths;
import io.lintel.application.facility.RoomService;
import io.lintel.application.identity.Authentication;
import io.lintel.application.identity.BearerSecrets;
import io.lintel.application.identity.BridgeAccountService;
import io.lintel.application.identity.FirstAdmin;
import io.lintel.application.identity.LastUse;
import io.lintel.application.identity.ProfileService;
import io.lintel.application.identity.RefusedSignIns;
import io.lintel.application.identity.SessionService;
import io.lintel.application.identity.TokenService;
import io.lintel.application.identity.UserService;
import io.lintel.application.shared.NamedRequests;
import io.lintel.application.status.ConnectivityTeller;
import io.lintel.application.status.ConnectivityWatch;
import io.lintel.application.status.HistoryRetention;
import io.lintel.application.status.QuarantineService;
import io.lintel.application.status.SourceService;
import io.lintel.application.status.StatusService;
import io.lintel.domain.bridge.PlacedStatuses;
import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.identity.PasswordHasher;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The core on the adapters that were chosen. */
@Singleton
@Component(
    modules = {
      EventsModule.class,
      AuditModule.class,
      FacilityModule.class,
      DevicesModule.class,
      StatusModule.class,
      IdentityModule.class
    })
public interface Services {

  BuildingService buildings();

  FloorService floors();

  FloorPlanService floorPlans();

  RoomService rooms();

  DeviceService devices();

  KindService kinds();

  StatusService statuses();

  SourceService sources();

  KindMappings kindMappings();

  AnnouncedDevices announcedDevices();

  DeviceStatusService deviceStatuses();

  DeviceReplacement replacement();

  DeviceCredentials credentials();

  BridgeAccountService bridges();

  BulkActions bulkActions();

  CommandService commands();

  CommandedDevices commandedDevices();

  CommandRetention commandRetention();

  DesiredStates desiredStates();

  Optional<DesiredRefresh> desiredRefresh();

  EventRecorder events();

  AuditService audit();

  DeviceAudit deviceAudit();

  InboxService inbox();

  QuarantineService quarantine();

  PlacePaths placePaths();

  DeviceImport deviceImport();

  OutboxRelay relay();

  LiveEvents liveEvents();

  EventStreams eventStreams();

  EventLogRetention eventLogRetention();

  ConnectivityWatch watch();

  ConnectivityTeller teller();

  HistoryRetention retention();

  NamedRequests requests();

  Authentication authentication();

  SessionService sessions();

  RefusedSignIns refusedSignIns();

  TokenService tokens();

  UserService users();

  ProfileService profile();

  BuildingGrants grants();

  FirstAdmin firstAdmin();

  LastUse lastUse();

  BearerSecrets secrets();

  /** Takes what the configuration chose. */
  @Component.Factory
  interface Factory {
    Services create(
        @BindsInstance Registry registry,
        @BindsInstance StatusPorts status,
        @BindsInstance PlacedStatuses placed,
        @BindsInstance EventPublisher publisher,
        @BindsInstance Optional<Downlinks> downlinks,
        @BindsInstance InstantSource clock,
        @BindsInstance PasswordHasher hasher,
        @BindsInstance Ears ears,
        @BindsInstance @Kept(HISTORY) Duration historyKept,
        @BindsInstance @Kept(SESSIONS) Duration sessionsKept,
        @BindsInstance @Kept(BEARERS) Duration bearersKept);
  }
}
