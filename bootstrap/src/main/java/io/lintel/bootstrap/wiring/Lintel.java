package io.lintel.bootstrap.wiring;

import io.lintel.application.audit.AuditRetention;
import io.lintel.application.identity.FirstAdmin;
import io.lintel.application.status.QuarantineReplay;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.ingest.MqttIngest;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.web.HttpServer;
import io.lintel.web.admin.AdminInterface;
import io.lintel.web.broker.BrokerRoutes;
import io.lintel.web.browser.CsrfTokens;
import io.lintel.web.browser.SessionCookie;
import io.lintel.web.health.HealthPart;
import io.lintel.web.health.HealthRoutes;
import io.lintel.web.health.Readiness;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.identity.Argon2PasswordHasher;
import io.lintel.web.identity.RequestCallers;
import io.lintel.web.metrics.HttpMetrics;
import io.lintel.web.metrics.MetricsRoutes;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;

/** The service, running. */
public final class Lintel implements AutoCloseable {

  private static final Duration RELAY_PAUSE = Duration.ofMillis(100);
  private static final Duration FOLLOW_PAUSE = Duration.ofMillis(100);
  private static final Duration TELL_PAUSE = Duration.ofMillis(100);
  private static final Duration WATCH_PAUSE = Duration.ofSeconds(1);
  private static final Duration RETENTION_PAUSE = Duration.ofMinutes(10);
  private static final Duration REQUESTS_PAUSE = Duration.ofMinutes(10);
  private static final Duration LAST_USE_PAUSE = Duration.ofMinutes(1);

  private final Lifecycle lifecycle;
  private final Services services;
  private final Messaging messaging;
  private final Addresses addresses;
  private final Optional<FirstAdmin.Made> firstAdmin;

  private Lintel(
      Lifecycle lifecycle,
      Services services,
      Messaging messaging,
      Addresses addresses,
      Optional<FirstAdmin.Made> firstAdmin) {
    this.lifecycle = lifecycle;
    this.services = services;
    this.messaging = messaging;
    this.addresses = addresses;
    this.firstAdmin = firstAdmin;
  }

  /**
   * Opens what the configuration names and starts to work on it.
   *
   * @throws io.lintel.domain.shared.StoreUnavailable when a store is away for longer than the
   *     configuration allows; then nothing is left open
   */
  public static Lintel start(Configuration configuration) {
    var lifecycle = new Lifecycle();
    try {
      return start(configuration, lifecycle);
    } catch (RuntimeException e) {
      lifecycle.close();
      throw e;
    }
  }

  private static Lintel start(Configuration configuration, Lifecycle lifecycle) {
    var clock = InstantSource.system();
    var meters = new Meters(clock, lifecycle);
    var traced = Traced.of(configuration, lifecycle);
    var stores = Stores.open(configuration, lifecycle);
    var outgoing = Messaging.open(configuration, stores.registry(), lifecycle);
    var ears = new Ears();
    var services =
        DaggerServices.factory()
            .create(
                traced.registry(stores.registry()),
                traced.status(stores.status()),
                traced.together(stores.together()),
                EventTargets.of(configuration.events(), outgoing.publisher(), lifecycle),
                outgoing.downlinks(),
                clock,
                new Argon2PasswordHasher(),
                configuration.node(),
                ears,
                configuration.historyKept(),
                configuration.signIn().sessionKept(),
                configuration.signIn().sessionBelieved());
    lifecycle.add("relay", new Loop("relay of events", RELAY_PAUSE, services.relay()::relay));
    var live = services.liveEvents();
    lifecycle.add("live events", new Loop("live events", FOLLOW_PAUSE, live::follow));
    lifecycle.add(
        "teller", new Loop("teller of connectivity", TELL_PAUSE, services.teller()::tell));
    lifecycle.add(
        "retention",
        new Loop("retention of history", RETENTION_PAUSE, services.retention()::purge));
    lifecycle.add(
        "requests", new Loop("end of old requests", REQUESTS_PAUSE, services.requests()::purge));
    lifecycle.add(
        "last use", new Loop("last use of tokens", LAST_USE_PAUSE, services.lastUse()::write));
    lifecycle.add(
        "sessions", new Loop("end of old sessions", REQUESTS_PAUSE, services.sessions()::purge));
    configuration
        .auditKept()
        .map(kept -> new AuditRetention(stores.registry().audit(), kept, clock))
        .ifPresent(retention ->
            lifecycle.add(
                "retention of the audit trail",
                new Loop("retention of the audit trail", RETENTION_PAUSE, retention::purge)));
    tellDevices(services, lifecycle);
    var ingest =
        new MqttIngest(
            new MqttTopics(outgoing.prefix()),
            Decoders.of(configuration.mqtt().sources(), stores.registry().deviceNames(), clock),
            services.kindMappings(),
            services.statuses(),
            services.sources(),
            services.commands(),
            services.quarantine());
    lifecycle.add(
        "retention of events",
        new Loop("retention of events", RETENTION_PAUSE, services.eventLogRetention()::purge));
    outgoing.tell(live, lifecycle);
    var nodes = Nodes.of(configuration.node(), stores.registry(), clock);
    outgoing.show(services.announcedDevices(), nodes, meters, lifecycle);
    var messaging = outgoing.takeIn(ingest, traced, ears, meters, nodes, lifecycle);
    lifecycle.add("watch", new Loop("watch over silence", WATCH_PAUSE, services.watch()::look));
    SilentSources.watch(
        configuration.mqtt(), stores.status().statuses(), services.sources(), ears, lifecycle);
    bind(meters, services, stores, messaging, ingest);
    var replay =
        new QuarantineReplay(
            stores.registry().quarantine(),
            ingest,
            stores.registry().unitOfWork(),
            services.events());
    lifecycle.add(
        "second looks",
        new Loop("second looks at messages", WATCH_PAUSE, () -> ingest.reconsider(replay)));
    var http =
        lifecycle.add(
            "HTTP",
            http(
                configuration,
                services,
                replay,
                stores,
                messaging,
                traced,
                meters,
                clock,
                lifecycle));
    http.start();
    lifecycle.add("streams of events", live); // before HTTP, which waits for them to end
    var firstAdmin =
        services
            .firstAdmin()
            .make(configuration.signIn().adminEmail(), configuration.signIn().adminPassword());
    var addresses =
        new Addresses(
            "%s://%s:%d"
                .formatted(
                    configuration.http().tls().isPresent() ? "https" : "http",
                    shown(configuration.http().host()),
                    http.port()),
            messaging.address(),
            configuration.database().toString(),
            configuration.status().toString());
    return new Lintel(lifecycle, services, messaging, addresses, firstAdmin);
  }

  private static void bind(
      Meters meters, Services services, Stores stores, Messaging messaging, MqttIngest ingest) {
    meters.bind(ingest);
    meters.bind(services.statuses());
    meters.bind(services.quarantine());
    meters.bind(services.liveEvents());
    meters.bind(stores.registry().outbox());
    meters.bind(stores.status().statuses());
    meters.bindPools(stores.pools());
    meters.bindLinks(messaging.health());
  }

  private static void tellDevices(Services services, Lifecycle lifecycle) {
    lifecycle.add(
        "commands", new Loop("end of commands", WATCH_PAUSE, services.commands()::expire));
    lifecycle.add(
        "retention of commands",
        new Loop("retention of commands", RETENTION_PAUSE, services.commandRetention()::purge));
    services
        .desiredRefresh()
        .ifPresent(desired ->
            lifecycle.add(
                "desired states", new Loop("desired states again", WATCH_PAUSE, desired::refresh)));
  }

  private static HttpServer http(
      Configuration configuration,
      Services services,
      QuarantineReplay replay,
      Stores stores,
      Messaging messaging,
      Traced traced,
      Meters meters,
      InstantSource clock,
      Lifecycle lifecycle) {
    var parts = new ArrayList<HealthPart>(stores.health());
    parts.addAll(messaging.health());
    parts.add(new OutboxPart(stores.registry().outbox()));
    var provider = Provider.of(configuration, stores.registry(), services, clock);
    var api = WebServices.of(services, replay, provider, clock);
    var listening = Listening.http(configuration.http(), lifecycle);
    var cookie = new SessionCookie(listening.site().secure() || listening.tls().isPresent());
    var tokens = new CsrfTokens(cookie, new SecureRandom());
    var routes = new ArrayList<RouteGroup>(api.routes());
    var readiness = new Readiness(parts, clock);
    routes.add(new HealthRoutes(readiness));
    var admin = new AdminInterface(api, readiness, cookie, tokens, ZoneId.systemDefault(), clock);
    routes.addAll(admin.routes());
    routes.add(
        new BrokerRoutes(
            BrokerAnswers.of(configuration.mqtt(), stores.registry()),
            configuration.mqtt().authSecret()));
    routes.add(new MetricsRoutes(meters.registry()));
    return new HttpServer(
        listening,
        new RequestCallers(services.authentication(), cookie, tokens),
        services.requests(),
        routes,
        admin.problemPages(),
        new HttpMetrics(meters.registry()),
        traced.requests());
  }

  private static String shown(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  public Services services() {
    return services;
  }

  public Addresses addresses() {
    return addresses;
  }

  /** The first user, if this start made it. */
  public Optional<FirstAdmin.Made> firstAdmin() {
    return firstAdmin;
  }

  /**
   * The broker as devices reach it.
   *
   * @throws IllegalStateException when there is none
   */
  public MqttEndpoint deviceEndpoint(String clientId) {
    return messaging
        .deviceEndpoint()
        .orElseThrow(() -> new IllegalStateException("there is no broker"))
        .withClientId(clientId);
  }

  public MqttTopics topics() {
    return new MqttTopics(messaging.prefix());
  }

  /** Stops taking in, finishes what is in flight, and closes everything. */
  @Override
  public void close() {
    lifecycle.close();
  }
}
