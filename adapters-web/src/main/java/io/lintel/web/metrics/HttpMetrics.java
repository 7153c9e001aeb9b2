package io.lintel.web.metrics;

import io.lintel.web.http.RequestListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts and times requests by the template of their route, so that ids make no new series. */
public final class HttpMetrics implements RequestListener {

  private static final Duration[] BOUNDS = {
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
  };

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** What requests have in common that are counted together. */
  private record Kind(String method, String route, int status) {}

  private final MeterRegistry registry;
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

  public HttpMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void answered(String method, String route, int status, Duration took) {
    var known =
        METHODS.contains(method) ? method : "other"; // clients may make up as many as they like
    timers.computeIfAbsent(new Kind(known, route, status), this::timer).record(took);
  }

  private Timer timer(Kind kind) {
    return Timer.builder("http.server.requests")
        .description("Requests that were answered; streams of events when they ended")
        .tag("method", kind.method)
        .tag("route", kind.route)
        .tag("status", Integer.toString(kind.status))
        .serviceLevelObjectives(BOUNDS)
        .register(registry);
  }
}
