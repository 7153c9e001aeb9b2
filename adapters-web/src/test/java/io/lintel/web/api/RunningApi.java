package io.lintel.web.api;

import io.lintel.application.audit.AuditService;
import io.lintel.application.bridge.BuildingGrants;
import io.lintel.application.bridge.CommandedDevices;
import io.lintel.application.bridge.DesiredStates;
import io.lintel.application.bridge.DeviceAudit;
import io.lintel.application.bridge.DeviceCredentials;
import io.lintel.application.bridge.DeviceOccupancy;
import io.lintel.application.bridge.DeviceReplacement;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.bridge.DevicesThenStatus;
import io.lintel.application.bridge.EventStreams;
import io.lintel.application.bridge.FacilityPlacements;
import io.lintel.application.bridge.InboxService;
import io.lintel.application.bridge.KindMappings;
import io.lintel.application.bridge.KnownWhereabouts;
import io.lintel.application.bridge.RegisteredDevices;
import io.lintel.application.bridge.transfer.DeviceImport;
import io.lintel.application.command.CommandService;
import io.lintel.application.device.BulkActions;
import io.lintel.application.device.DeviceService;
import io.lintel.application.device.KindService;
import io.lintel.application.event.EventRecorder;
import io.lintel.application.event.LiveBounds;
import io.lintel.application.event.LiveEvents;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorPlanService;
import io.lintel.application.facility.FloorService;
import io.lintel.application.facility.PlacePaths;
import io.lintel.application.facility.PlaceRemoval;
import io.lintel.application.facility.RoomService;
import io.lintel.application.identity.Authentication;
import io.lintel.application.identity.BearerSecrets;
import io.lintel.application.identity.BridgeAccountService;
import io.lintel.application.identity.KnownBearers;
import io.lintel.application.identity.LastUse;
import io.lintel.application.identity.ProfileService;
import io.lintel.application.identity.RefusedSignIns;
import io.lintel.application.identity.SessionService;
import io.lintel.application.identity.TokenService;
import io.lintel.application.identity.UserService;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.NamedRequests;
import io.lintel.application.shared.Uuids;
import io.lintel.application.status.HistoryService;
import io.lintel.application.status.QuarantineReplay;
import io.lintel.application.status.QuarantineService;
import io.lintel.application.status.StatusService;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.KindRepository;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.identity.QuickHasher;
import io.lintel.domain.identity.UserRepository;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.status.Inbox;
import io.lintel.domain.status.Quarantine;
import io.lintel.domain.status.QuarantineEntry;
import io.lintel.domain.status.StatusStore;
import io.lintel.persistence.memory.InMemoryAuditTrail;
import io.lintel.persistence.memory.InMemoryBridgeAccountRepository;
import io.lintel.persistence.memory.InMemoryCommandRepository;
import io.lintel.persistence.memory.InMemoryDesiredStateRepository;
import io.lintel.persistence.memory.InMemoryDeviceCredentialRepository;
import io.lintel.persistence.memory.InMemoryDeviceRepository;
import io.lintel.persistence.memory.InMemoryEventLog;
import io.lintel.persistence.memory.InMemoryEventPublisher;
import io.lintel.persistence.memory.InMemoryFacilityRepository;
import io.lintel.persistence.memory.InMemoryFloorPlans;
import io.lintel.persistence.memory.InMemoryIdempotencyStore;
import io.lintel.persistence.memory.InMemoryInbox;
import io.lintel.persistence.memory.InMemoryKindRepository;
import io.lintel.persistence.memory.InMemoryOutbox;
import io.lintel.persistence.memory.InMemoryQuarantine;
import io.lintel.persistence.memory.InMemorySessionRepository;
import io.lintel.persistence.memory.InMemoryStatusHistory;
import io.lintel.persistence.memory.InMemoryStatusStore;
import io.lintel.persistence.memory.InMemoryTokenRepository;
import io.lintel.persistence.memory.InMemoryUnitOfWork;
import io.lintel.persistence.memory.InMemoryUserRepository;
import io.lintel.persistence.memory.MemoryDatabase;
import io.lintel.web.HttpOptions;
import io.lintel.web.HttpServer;
import io.lintel.web.admin.AdminInterface;
import io.lintel.web.bridge.ApiServices;
import io.lintel.web.bridge.IdentityServices;
import io.lintel.web.bridge.transfer.ImportRuns;
import io.lintel.web.broker.BrokerRoutes;
import io.lintel.web.browser.CsrfTokens;
import io.lintel.web.browser.SessionCookie;
import io.lintel.web.health.HealthPart;
import io.lintel.web.health.HealthRoutes;
import io.lintel.web.health.Readiness;
import io.lintel.web.http.CallerResolver;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.http.Site;
import io.lintel.web.identity.RequestCallers;
import io.lintel.web.identity.SignIn;
import io.lintel.web.identity.SingleSignOn;
import io.lintel.web.metrics.HttpMetrics;
import io.lintel.web.metrics.MetricsRoutes;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The whole API on empty stores in memory, with a client, for each test anew. */
public final class RunningApi implements BeforeEachCallback, AfterEachCallback {

  static final String ORIGIN = "https://app.example";
  static final int MAX_BODY_BYTES = 100_000;
  static final int MAX_UPLOAD_BYTES = 10_000_000;

  private static final Duration SESSIONS_KEPT = Duration.ofHours(12);
  private static final Duration BEARERS_KEPT = Duration.ofSeconds(1);

  private final List<RouteGroup> more;
  private final List<HealthPart> parts = new ArrayList<>();
  private final Random seed = new Random(1);
  private final SessionCookie cookie = new SessionCookie(false);
  private final CsrfTokens csrf = new CsrfTokens(cookie, new Random(2));
  private ProviderMaker singleSignOn = (_, _, _) -> Optional.empty();
  private boolean guarded;
  private Optional<String> brokerSecret = Optional.empty();
  private MemoryDatabase database;
  private InMemoryAuditTrail trail;
  private InMemoryStatusStore statuses;
  private StatusService statusService;
  private QuarantineService quarantine;
  private CommandService commands;
  private LiveEvents live;
  private ApiServices services;
  private HttpServer server;
  private ApiClient client;

  private final AtomicInteger lookUps = new AtomicInteger();
  private boolean admin;

  public RunningApi(RouteGroup... more) {
    this.more = List.of(more);
  }

  /** With the pages for staff. */
  public RunningApi withAdmin() {
    admin = true;
    return this;
  }

  /** Brokers have to know this. */
  RunningApi withBrokerSecret(String secret) {
    brokerSecret = Optional.of(secret);
    return this;
  }

  /** Lets nobody in without a token. */
  public RunningApi guarded() {
    guarded = true;
    return this;
  }

  /** Makes what lets in who signed in elsewhere. */
  @FunctionalInterface
  public interface ProviderMaker {
    Optional<SingleSignOn> of(UserRepository users, UserService service, SessionService sessions);
  }

  /** Where one can sign in elsewhere. */
  public RunningApi signingInAt(ProviderMaker maker) {
    singleSignOn = maker;
    return this;
  }

  RunningApi withHealth(HealthPart... checked) {
    parts.addAll(List.of(checked));
    return this;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    database = new MemoryDatabase();
    trail = new InMemoryAuditTrail(database);
    statuses = new InMemoryStatusStore();
    services = services();
    var groups = new ArrayList<RouteGroup>(services.routes());
    var readiness = new Readiness(parts, InstantSource.system());
    groups.add(new HealthRoutes(readiness));
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    groups.add(new MetricsRoutes(registry));
    groups.add(new BrokerRoutes(new Gateways(), brokerSecret));
    groups.addAll(more);
    var options =
        HttpOptions.on("127.0.0.1", 0)
            .reachedAs(new Site(Set.of("x"), false))
            .withCorsOrigins(Set.of(ORIGIN))
            .withBodies(MAX_BODY_BYTES, MAX_UPLOAD_BYTES);
    var requests =
        new NamedRequests(new InMemoryIdempotencyStore(database), InstantSource.system());
    var pages =
        new AdminInterface(
            services, readiness, cookie, csrf, ZoneId.of("Europe/Berlin"), InstantSource.system());
    if (admin) {
      groups.addAll(pages.routes());
    }
    server =
        new HttpServer(
            options, callers(), requests, groups, pages.problemPages(), new HttpMetrics(registry));
    server.start();
    client = new ApiClient(server.port());
  }

  /** What the audit trail has, the latest first. */
  List<AuditEntry> audit() {
    return trail.list(AuditQuery.all(PageRequest.first(Page.LARGEST))).items();
  }

  /** Who comes without a token may do everything, unless tokens are what a test is about. */
  private CallerResolver callers() {
    var known = new RequestCallers(services.identity().authentication(), cookie, csrf);
    return request ->
        guarded || request.header("Authorization").isPresent()
            ? known.resolve(request)
            : Caller.trusted(new Actor.Internal("tester")).from(request.origin());
  }

  private ApiServices services() {
    var clock = InstantSource.system();
    var uuids = new Uuids(clock, seed);
    var log = new InMemoryEventLog(database);
    var devices = counted(DeviceRepository.class, new InMemoryDeviceRepository(database));
    var kinds = counted(KindRepository.class, new InMemoryKindRepository(database));
    var facilities = counted(FacilityRepository.class, new InMemoryFacilityRepository(database));
    var work = new InMemoryUnitOfWork(database);
    var bearers = new KnownBearers(work, BEARERS_KEPT, clock);
    var events =
        new EventRecorder(
            new InMemoryOutbox(database), trail, clock, uuids, bearers::follow, _ -> {});
    var removal = new PlaceRemoval(facilities, new DeviceOccupancy(devices, events, clock), events);
    var deviceService =
        new DeviceService(
            devices, kinds, new FacilityPlacements(facilities), work, events, clock, uuids);
    var history = new InMemoryStatusHistory();
    var inbox = counted(Inbox.class, new InMemoryInbox(database));
    var quarantined = counted(Quarantine.class, new InMemoryQuarantine(database));
    quarantine = new QuarantineService(quarantined, work, events, clock, uuids);
    statusService =
        new StatusService(
            counted(StatusStore.class, statuses),
            history,
            new RegisteredDevices(devices, kinds),
            inbox,
            new InMemoryEventPublisher(),
            work,
            events,
            clock);
    var bulkActions = new BulkActions(deviceService, work, events);
    commands =
        new CommandService(new InMemoryCommandRepository(database), work, events, clock, uuids);
    var buildings = new BuildingService(facilities, removal, work, events, clock, uuids);
    var floors = new FloorService(facilities, removal, work, events, clock, uuids);
    var rooms = new RoomService(facilities, removal, work, events, clock, uuids);
    var kindService = new KindService(kinds, work, events, clock);
    var paths = new PlacePaths(facilities, buildings, floors, rooms, work);
    live = new LiveEvents(log, new KnownWhereabouts(devices), uuids.next(), LiveBounds.STANDARD);
    return new ApiServices(
        buildings,
        floors,
        new FloorPlanService(facilities, new InMemoryFloorPlans(database), work, events, clock),
        rooms,
        kindService,
        deviceService,
        new DeviceStatusService(
            deviceService,
            statusService,
            new DevicesThenStatus(devices, counted(StatusStore.class, statuses)),
            new HistoryService(history)),
        new DeviceReplacement(deviceService, statusService),
        new DeviceCredentials(
            deviceService,
            new InMemoryDeviceCredentialRepository(database),
            new BearerSecrets(seed),
            work,
            events,
            clock),
        bulkActions,
        new DesiredStates(
            deviceService,
            statusService,
            new InMemoryDesiredStateRepository(database),
            bulkActions,
            work,
            events,
            clock),
        new CommandedDevices(deviceService, commands, work),
        new InboxService(
            inbox,
            deviceService,
            statusService,
            kindService,
            new KindMappings(devices, kinds),
            work),
        quarantine,
        new QuarantineReplay(quarantined, RunningApi::understand, work, events),
        paths,
        new DeviceImport(deviceService, kindService, paths, work, events),
        new ImportRuns(clock),
        new EventStreams(live, deviceService, buildings),
        new AuditService(trail),
        new DeviceAudit(deviceService, trail),
        identity(facilities, events, bearers, uuids));
  }

  private IdentityServices identity(
      FacilityRepository facilities, EventRecorder events, KnownBearers bearers, Uuids uuids) {
    var clock = InstantSource.system();
    var work = new InMemoryUnitOfWork(database);
    var users = new InMemoryUserRepository(database);
    var sessions = new InMemorySessionRepository(database);
    var tokens = new InMemoryTokenRepository(database);
    var hasher = new QuickHasher();
    var secrets = new BearerSecrets(seed);
    var userService = new UserService(users, sessions, hasher, work, events, clock, uuids);
    var sessionService =
        new SessionService(
            users,
            sessions,
            hasher,
            secrets,
            work,
            events,
            new RefusedSignIns(events),
            SESSIONS_KEPT,
            clock,
            uuids);
    var lastUse = new LastUse(sessions, tokens, clock);
    return new IdentityServices(
        new SignIn(sessionService),
        sessionService,
        new Authentication(sessions, tokens, bearers, lastUse, clock),
        new TokenService(tokens, secrets, work, events, clock, uuids),
        userService,
        new ProfileService(users, sessions, hasher, work, events, clock),
        new BuildingGrants(userService, facilities),
        new BridgeAccountService(
            new InMemoryBridgeAccountRepository(database), secrets, work, events, clock),
        singleSignOn.of(users, userService, sessionService));
  }

  /** Understands the messages that say they are good. */
  private static List<Optional<String>> understand(List<QuarantineEntry> entries) {
    return entries.stream()
        .map(entry ->
            entry.message().payload().text().filter(text -> text.startsWith("good")).isPresent()
                ? Optional.<String>empty()
                : Optional.of("still not good"))
        .toList();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    client.close();
    live.close();
    server.close();
    statuses.close();
    database.close();
  }

  ApiClient client() {
    return client;
  }

  /** What the server answers by. */
  public ApiServices core() {
    return services;
  }

  /** How often a store was asked for something since the start. */
  public int lookUps() {
    return lookUps.get();
  }

  private <T> T counted(Class<T> port, T adapter) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              var _ = lookUps.incrementAndGet();
              try {
                return method.invoke(adapter, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /** What lets users in. */
  IdentityServices identity() {
    return services.identity();
  }

  /** What takes in the reports of devices. */
  public StatusService statuses() {
    return statusService;
  }

  /** What keeps the messages that cannot be decoded. */
  public QuarantineService quarantine() {
    return quarantine;
  }

  /** What takes in the answers of devices. */
  CommandService commands() {
    return commands;
  }

  public HttpServer server() {
    return server;
  }

  /** Makes every store answer no more. */
  public void takeStoresAway() {
    database.close();
    statuses.close();
  }
}
