package io.lintel.bootstrap.wiring;

import io.lintel.application.event.LiveEvents;
import io.lintel.application.identity.RefusedSignIns;
import io.lintel.application.status.QuarantineService;
import io.lintel.application.status.StatusService;
import io.lintel.domain.event.Outbox;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.StatusStore;
import io.lintel.messaging.caretaker.Caretaker;
import io.lintel.messaging.homeassistant.HomeAssistantTurn;
import io.lintel.messaging.ingest.MqttIngest;
import io.lintel.messaging.link.LinkListener;
import io.lintel.persistence.jdbi.PoolUse;
import io.lintel.web.health.HealthPart;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Binds what the parts of the program count to the registry that {@code /metrics} hands out. What
 * would cost a store something is looked up once for many scrapes.
 */
final class Meters implements AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final InstantSource clock;

  /** The registry itself forgets what nobody else holds; the lifecycle holds this. */
  private final List<Object> held = new ArrayList<>();

  Meters(InstantSource clock, Lifecycle lifecycle) {
    this.clock = clock;
    var collections = lifecycle.add("metrics of garbage collection", new JvmGcMetrics());
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    lifecycle.add("metrics", this);
  }

  PrometheusMeterRegistry registry() {
    return registry;
  }

  /** Listens to the link that devices report on. */
  LinkListener listening(LinkListener listener) {
    return new MeteredLink(registry, listener);
  }

  void bind(MqttIngest ingest) {
    count("lintel.ingest.messages", "Messages handled", () -> ingest.counters().messages());
    count(
        "lintel.ingest.undecodable",
        "Messages put into quarantine",
        () -> ingest.counters().undecodable());
    count("lintel.ingest.goodbyes", "Devices that left", () -> ingest.counters().goodbyes());
  }

  /**
   * @param backlog how many messages have arrived and are not acknowledged yet
   */
  void bindBacklog(Supplier<Number> backlog) {
    Gauge.builder("lintel.ingest.backlog", backlog)
        .description("Messages that have arrived and are not acknowledged yet")
        .register(registry);
  }

  void bind(RefusedSignIns refused) {
    count("lintel.signin.refused", "Attempts to sign in that were refused", refused::total);
  }

  void bind(HomeAssistantTurn turn) {
    Gauge.builder("lintel.homeassistant.turn", held(turn), it -> it.isTaken() ? 1 : 0)
        .description("Whether it is this node that shows devices to Home Assistant")
        .register(registry);
  }

  void bind(Caretaker caretaker) {
    Gauge.builder("lintel.listeners.gone", held(caretaker), Caretaker::gone)
        .description("Sessions of nodes that are gone for good which this node looks after")
        .register(registry);
    count(
        "lintel.ingest.inherited",
        "Messages taken in that the broker kept for nodes that are gone for good",
        caretaker::taken);
  }

  void bind(StatusService statuses) {
    reports("merged", () -> statuses.counters().merged());
    reports("unknown-device", () -> statuses.counters().unknownDevice());
    reports("not-active", () -> statuses.counters().notActive());
    count(
        "lintel.reports.times.replaced",
        "Reports from the future, which got the time of the server",
        () -> statuses.counters().timesReplaced());
  }

  private void reports(String outcome, Supplier<Long> counter) {
    FunctionCounter.builder("lintel.reports", held(counter), Meters::value)
        .description("Reports taken in, by what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }

  void bind(QuarantineService quarantine) {
    count(
        "lintel.quarantine.dropped",
        "Messages that left the quarantine for want of room",
        () -> quarantine.counters().dropped());
  }

  void bind(LiveEvents live) {
    Gauge.builder("lintel.event.streams", held(live), LiveEvents::streams)
        .description("Streams of events that are open")
        .register(registry);
    count("lintel.event.streams.cut.off", "Streams that did not keep up", live::cutOff);
  }

  void bind(Outbox outbox) {
    var depth = held(new Remembered<>(outbox::depth, clock));
    gauge("lintel.outbox.depth", "Events that wait for the relay", depth, Long::doubleValue);
  }

  void bind(StatusStore statuses) {
    var counts = held(new Remembered<>(statuses::countByState, clock));
    for (var state : Connectivity.State.values()) {
      if (state != Connectivity.State.NEVER_SEEN) {
        Gauge.builder("lintel.devices", counts, it -> it.value(map -> in(map, state)))
            .description("Devices that ever reported, by whether they are heard of")
            .tag("state", state.name())
            .register(registry);
      }
    }
  }

  private static double in(Map<Connectivity.State, Long> counts, Connectivity.State state) {
    return counts.getOrDefault(state, 0L);
  }

  void bindPools(Supplier<List<PoolUse>> pools) {
    for (var pool : pools.get()) {
      pool(pools, pool.pool(), "active", PoolUse::active);
      pool(pools, pool.pool(), "idle", PoolUse::idle);
      pool(pools, pool.pool(), "most", PoolUse::most);
      pool(pools, pool.pool(), "waiting", PoolUse::waiting);
    }
  }

  private void pool(
      Supplier<List<PoolUse>> pools, String name, String state, ToIntFunction<PoolUse> figure) {
    Gauge.builder(
            "lintel.pool.connections",
            held(pools),
            all ->
                all.get().stream().filter(pool -> pool.pool().equals(name)).mapToInt(figure).sum())
        .description("Connections of a pool, and the threads that wait for one")
        .tag("pool", name)
        .tag("state", state)
        .register(registry);
  }

  void bindLinks(List<HealthPart> parts) {
    for (var part : parts) {
      Gauge.builder("lintel.mqtt.connected", held(part), link -> link.problem().isEmpty() ? 1 : 0)
          .description("Whether a connection to the broker stands")
          .tag("link", part.name())
          .register(registry);
    }
  }

  private void count(String name, String description, Supplier<Long> counter) {
    FunctionCounter.builder(name, held(counter), Meters::value)
        .description(description)
        .register(registry);
  }

  private <T> T held(T source) {
    held.add(source);
    return source;
  }

  private static double value(Supplier<Long> counter) {
    return counter.get();
  }

  private <T> void gauge(
      String name, String description, Remembered<T> source, ToDoubleFunction<T> figure) {
    Gauge.builder(name, source, it -> it.value(figure)).description(description).register(registry);
  }

  @Override
  public void close() {
    registry.close();
  }
}
