package io.lintel.bootstrap.wiring;

import io.lintel.application.shared.Caller;
import io.lintel.application.status.QuarantineReplay;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.domain.shared.Actor;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.ingest.MqttIngest;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.web.HttpServer;
import io.lintel.web.admin.AdminInterface;
import io.lintel.web.bridge.ApiServices;
import io.lintel.web.bridge.transfer.ImportRuns;
import io.lintel.web.health.HealthPart;
import io.lintel.web.health.HealthRoutes;
import io.lintel.web.http.RouteGroup;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The service, running. */
public final class Lintel implements AutoCloseable {

  private static final Caller HTTP = Caller.trusted(new Actor.Internal("http"));
  private static final Duration RELAY_PAUSE = Duration.ofMillis(100);
  private static final Duration FOLLOW_PAUSE = Duration.ofMillis(100);
  private static final Duration TELL_PAUSE = Duration.ofMillis(100);
  private static final Duration WATCH_PAUSE = Duration.ofSeconds(1);
  private static final Duration RETENTION_PAUSE = Duration.ofMinutes(10);
  private static final Duration REQUESTS_PAUSE = Duration.ofMinutes(10);

  private final Lifecycle lifecycle;
  private final Services services;
  private final Messaging messaging;
  private final Addresses addresses;

  private Lintel(Lifecycle lifecycle, Services services, Messaging messaging, Addresses addresses) {
    this.lifecycle = lifecycle;
    this.services = services;
    this.messaging = messaging;
    this.addresses = addresses;
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
    var stores = Stores.open(configuration, lifecycle);
    var outgoing = Messaging.open(configuration, lifecycle);
    var ears = new Ears();
    var services =
        DaggerServices.factory()
            .create(
                stores.registry(),
                stores.status(),
                EventTargets.of(configuration.events(), outgoing.publisher(), lifecycle),
                outgoing.downlinks(),
                clock,
                configuration.node(),
                ears,
                configuration.historyKept());
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
    tellDevices(services, lifecycle);
    var ingest =
        new MqttIngest(
            new MqttTopics(outgoing.prefix()),
            List.of(),
            services.kindMappings(),
            services.statuses(),
            services.commands(),
            services.quarantine());
    lifecycle.add(
        "retention of events",
        new Loop("retention of events", RETENTION_PAUSE, services.eventLogRetention()::purge));
    outgoing.tell(live, lifecycle);
    var messaging = outgoing.takeIn(ingest, ears, lifecycle);
    lifecycle.add("watch", new Loop("watch over silence", WATCH_PAUSE, services.watch()::look));
    var replay = new QuarantineReplay(stores.registry().quarantine(), ingest);
    var http =
        lifecycle.add(
            "HTTP", http(configuration, services, replay, stores, messaging, clock, lifecycle));
    http.start();
    lifecycle.add("streams of events", live); // before HTTP, which waits for them to end
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
    return new Lintel(lifecycle, services, messaging, addresses);
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
      InstantSource clock,
      Lifecycle lifecycle) {
    var parts = new ArrayList<HealthPart>(stores.health());
    parts.addAll(messaging.health());
    var api =
        new ApiServices(
            services.buildings(),
            services.floors(),
            services.floorPlans(),
            services.rooms(),
            services.kinds(),
            services.devices(),
            services.deviceStatuses(),
            services.replacement(),
            services.bulkActions(),
            services.desiredStates(),
            services.commandedDevices(),
            services.inbox(),
            services.quarantine(),
            replay,
            services.placePaths(),
            services.deviceImport(),
            new ImportRuns(clock),
            services.eventStreams());
    var routes = new ArrayList<RouteGroup>(api.routes());
    routes.add(new HealthRoutes(List.copyOf(parts), clock));
    var admin = new AdminInterface(api, ZoneId.systemDefault(), clock);
    routes.addAll(admin.routes());
    return new HttpServer(
        Listening.http(configuration.http(), lifecycle),
        _ -> HTTP,
        services.requests(),
        routes,
        admin.problemPages());
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
