package io.lintel.bootstrap.wiring;

import io.lintel.application.status.QuarantineReplay;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.web.HttpServer;
import io.lintel.web.admin.AdminInterface;
import io.lintel.web.broker.BrokerRoutes;
import io.lintel.web.browser.CsrfTokens;
import io.lintel.web.browser.SessionCookie;
import io.lintel.web.health.HealthPart;
import io.lintel.web.health.HealthRoutes;
import io.lintel.web.health.Readiness;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.identity.RequestCallers;
import io.lintel.web.metrics.HttpMetrics;
import io.lintel.web.metrics.MetricsRoutes;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;

/** All that answers over HTTP: the API, the pages, health and metrics. */
final class Frontend {

  private Frontend() {}

  static HttpServer of(
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
}
