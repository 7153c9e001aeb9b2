package io.lintel.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.shared.Caller;
import io.lintel.application.status.QuarantineReplay;
import io.lintel.bootstrap.benchmark.Installation;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.domain.identity.QuickHasher;
import io.lintel.domain.shared.Actor;
import io.lintel.persistence.memory.InMemoryEventPublisher;
import io.lintel.web.HttpOptions;
import io.lintel.web.HttpServer;
import io.lintel.web.admin.AdminInterface;
import io.lintel.web.browser.CsrfTokens;
import io.lintel.web.browser.SessionCookie;
import io.lintel.web.health.Readiness;
import io.lintel.web.http.Site;
import io.lintel.web.metrics.HttpMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many statements pages of the admin interface run in PostgreSQL, as that counts itself. The
 * services have no loops here that would run others meanwhile.
 */
final class PageStatementsTest {

  private static final int FEW = 100;
  private static final int MANY = 3_000;
  private static final int MOST = 12;

  /** Of the count itself. */
  private static final int COUNTING = 1;

  private static final int TRIES = 4;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("pg_stat_statements.track_utility", "off")
            .start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void noPageRunsMoreStatementsWhenThereAreMoreDevices() throws Exception {
    var few = statements(FEW);
    var many = statements(MANY);
    assertThat(many).isEqualTo(few);
    assertThat(many)
        .allSatisfy((path, count) -> assertThat(count).as(path).isBetween(0L, (long) MOST));
  }

  private static Map<String, Long> statements(int devices) throws Exception {
    var name = "devices_" + devices;
    execute("postgres", "create database " + name);
    execute(name, "create extension pg_stat_statements");
    var url = "postgresql://postgres@127.0.0.1:%d/%s".formatted(postgres.getPort(), name);
    var installation = new Installation(devices);
    installation.fill(url);
    installation.fillStatuses(url);
    var settings = Map.of("data", folder.toString(), "mqtt", "none", "database", url, "node", name);
    var lifecycle = new Lifecycle();
    try (lifecycle;
        var server = server(Stores.open(Configuration.read(settings, Map.of()), lifecycle))) {
      var counts = new LinkedHashMap<String, Long>();
      for (var path : paths()) {
        counts.put(path, count(name, server.port(), path));
      }
      return counts;
    }
  }

  private static List<String> paths() {
    var building = "/admin/buildings/" + Installation.building(0);
    var device = "/admin/devices/" + Installation.eui(0);
    return List.of(
        "/admin",
        "/admin/devices",
        "/admin/devices?limit=100&column=field.temperature&sort=-createdAt",
        "/admin/devices?q=sensor&tag=tag-1&state=ACTIVE",
        "/admin/devices?building=" + Installation.building(0),
        device,
        device + "/live",
        device + "/edit",
        device + "/desired",
        device + "/commands",
        device + "/credential",
        device + "/changes",
        "/admin/devices/new?building=" + Installation.building(0),
        "/admin/buildings",
        building,
        "/admin/inbox",
        "/admin/quarantine",
        "/admin/imports",
        "/admin/kinds",
        "/admin/users",
        "/admin/audit");
  }

  /** The least of some tries: a census is taken beside a page now and then. */
  private static long count(String database, int port, String path) throws Exception {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      long before = calls(database);
      get(port, path);
      least = Math.min(least, calls(database) - before - COUNTING);
    }
    return least;
  }

  private static void get(int port, String path) throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    var answer = HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
  }

  private static long calls(String database) throws SQLException {
    try (var connection = postgres.getDatabase("postgres", database).getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select coalesce(sum(calls), 0) from pg_stat_statements
                where dbid = (select oid from pg_database where datname = current_database())
                """)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(String database, String sql) throws SQLException {
    try (var connection = postgres.getDatabase("postgres", database).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Without loops, and nobody has to sign in. */
  private static HttpServer server(Stores stores) {
    var clock = InstantSource.system();
    var services =
        DaggerServices.factory()
            .create(
                stores.registry(),
                stores.status(),
                stores.placed(),
                new InMemoryEventPublisher(),
                Optional.empty(),
                clock,
                new QuickHasher(),
                new Ears(),
                Duration.ofDays(30),
                Duration.ofHours(12),
                Duration.ZERO);
    var replay =
        new QuarantineReplay(
            stores.registry().quarantine(),
            entries -> entries.stream().map(_ -> Optional.<String>empty()).toList(),
            stores.registry().unitOfWork(),
            services.events());
    var cookie = new SessionCookie(false);
    var admin =
        new AdminInterface(
            WebServices.of(services, replay, Optional.empty(), clock),
            new Readiness(List.of(), clock),
            cookie,
            new CsrfTokens(cookie, new Random(1)),
            ZoneOffset.UTC,
            clock);
    var server =
        new HttpServer(
            HttpOptions.on("127.0.0.1", 0).reachedAs(new Site(Set.of("x"), false)),
            _ -> Caller.trusted(new Actor.Internal("tester")),
            services.requests(),
            admin.routes(),
            admin.problemPages(),
            new HttpMetrics(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)));
    server.start();
    return server;
  }
}
