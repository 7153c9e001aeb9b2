package io.lintel.web.metrics;

import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;

/** The figures, for Prometheus. */
public final class MetricsRoutes implements RouteGroup {

  private static final String PLAIN_TEXT = "text/plain";

  /** Of the text format; Prometheus accepts it beside all others. */
  private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry;

  public MetricsRoutes(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/metrics", this::scrape).open().producing(PLAIN_TEXT));
  }

  private Reply scrape(Request request) {
    return Reply.of(200, new Reply.Body.Text(TEXT_FORMAT, registry.scrape(TEXT_FORMAT)));
  }
}
