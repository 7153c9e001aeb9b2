package io.lintel.bootstrap.wiring;

import io.lintel.application.identity.FirstAdmin;
import io.lintel.application.status.QuarantineReplay;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.ingest.MqttIngest;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.web.identity.Argon2PasswordHasher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The service, running. */
public final class Lintel implements AutoCloseable {

  private static final Duration SECOND_LOOK_PAUSE = Duration.ofSeconds(1);

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
                traced.placed(stores.placed()),
                EventTargets.of(configuration.events(), outgoing.publisher(), lifecycle),
                outgoing.downlinks(),
                clock,
                new Argon2PasswordHasher(),
                ears,
                configuration.historyKept(),
                configuration.signIn().sessionKept(),
                configuration.signIn().sessionBelieved());
    var nodes = Nodes.of(configuration.node(), stores.registry(), clock);
    Chores.start(
        services, nodes, stores.registry().audit(), configuration.auditKept(), clock, lifecycle);
    var ingest =
        new MqttIngest(
            new MqttTopics(outgoing.prefix()),
            Decoders.of(configuration.mqtt().sources(), stores.registry().deviceNames(), clock),
            services.kindMappings(),
            services.statuses(),
            services.sources(),
            services.commands(),
            services.quarantine());
    outgoing.tell(services.liveEvents(), lifecycle);
    outgoing.show(services.announcedDevices(), nodes, meters, lifecycle);
    var messaging = outgoing.takeIn(ingest, traced, ears, meters, nodes, lifecycle);
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
        new Loop("second looks at messages", SECOND_LOOK_PAUSE, () -> ingest.reconsider(replay)));
    var http =
        lifecycle.add(
            "HTTP",
            Frontend.of(
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
    lifecycle.add(
        "streams of events", services.liveEvents()); // before HTTP, which waits for them to end
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
    meters.bind(services.refusedSignIns());
    meters.bind(services.liveEvents());
    meters.bind(stores.registry().outbox());
    meters.bind(stores.status().statuses());
    meters.bindPools(stores.pools());
    meters.bindLinks(messaging.health());
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
