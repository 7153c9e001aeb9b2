package io.lintel.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinException;
import io.lintel.application.shared.NamedRequests;
import io.lintel.web.http.CallerResolver;
import io.lintel.web.http.Cors;
import io.lintel.web.http.ErrorPages;
import io.lintel.web.http.Exchange;
import io.lintel.web.http.ProblemPages;
import io.lintel.web.http.RequestGate;
import io.lintel.web.http.RequestIds;
import io.lintel.web.http.RequestListener;
import io.lintel.web.http.RequestTracing;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.http.SecurityHeaders;
import io.lintel.web.http.Traces;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves routes over HTTP until it is closed. */
public final class HttpServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

  /** Streams of events last, and each is a task; as many remain for what is soon done. */
  private static final int MOST_TASKS = 4_000;

  private static final long MILLIS_TO_FINISH = 5_000;
  private static final int SMALLEST_COMPRESSED = 1_024;

  private final Javalin javalin;
  private final List<Route> routes;

  /**
   * @param requests remembers what callers may repeat
   */
  public HttpServer(
      HttpOptions options,
      CallerResolver callers,
      NamedRequests requests,
      List<? extends RouteGroup> groups) {
    this(options, callers, requests, groups, ProblemPages.NONE, (_, _, _, _) -> {});
  }

  /**
   * @param requests remembers what callers may repeat
   * @param pages shows people what went wrong
   * @param listener is told of every request
   */
  public HttpServer(
      HttpOptions options,
      CallerResolver callers,
      NamedRequests requests,
      List<? extends RouteGroup> groups,
      ProblemPages pages,
      RequestListener listener) {
    this(options, callers, requests, groups, pages, listener, RequestTracing.PASSING);
  }

  /**
   * @param requests remembers what callers may repeat
   * @param pages shows people what went wrong
   * @param listener is told of every request
   * @param tracing follows every request
   */
  public HttpServer(
      HttpOptions options,
      CallerResolver callers,
      NamedRequests requests,
      List<? extends RouteGroup> groups,
      ProblemPages pages,
      RequestListener listener,
      RequestTracing tracing) {
    // The first path that matches wins: literal segments have to come before parameters, and '{'
    // sorts behind all letters. All of them are tried in turn, so those of the API come first.
    routes =
        groups.stream()
            .flatMap(group -> group.routes().stream())
            .sorted(
                Comparator.comparing((Route route) -> !route.path().startsWith(Route.API))
                    .thenComparing(Route::path)
                    .thenComparing(Route::method))
            .toList();
    javalin =
        Javalin.create(config -> {
          listen(config, options);
          config.requestLogger.http((context, millis) -> tell(listener, context, millis));
          serve(
              config,
              options,
              tracing,
              new Exchange(
                  callers, requests, pages, options.maxBodyBytes(), options.maxUploadBytes()));
        });
  }

  private static void listen(JavalinConfig config, HttpOptions options) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.addConnector((server, http) -> HttpConnectors.of(options, server, http));
    config.jetty.threadPool = new VirtualThreadPool(MOST_TASKS);
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(MILLIS_TO_FINISH);
      server.setErrorHandler(new ErrorPages());
    });
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.compressionStrategy.setDefaultMinSizeForCompression(SMALLEST_COMPRESSED);
  }

  private static void tell(RequestListener listener, Context context, float millis) {
    var endpoint = context.endpoints().lastHttpEndpoint();
    var route = endpoint == null ? "-" : endpoint.path;
    Traces.end(context, route);
    listener.answered(
        context.req().getMethod(),
        route,
        context.statusCode(),
        Duration.ofNanos((long) (millis * 1_000_000)));
  }

  private void serve(
      JavalinConfig config, HttpOptions options, RequestTracing tracing, Exchange exchange) {
    var cors = new Cors(options.corsOrigins());
    var headers = new SecurityHeaders(options.site().secure() || options.tls().isPresent());
    var gate = new RequestGate(options.site(), options.corsOrigins());
    config.routes.before(context -> {
      RequestIds.begin(context);
      Traces.begin(tracing, context);
      headers.apply(context);
      cors.apply(context);
      gate.check(context);
    });
    config.routes.after(_ -> RequestIds.end());
    config.routes.exception(Exception.class, exchange::fail);
    // Javalin has a handler of its own for this one, which would come first.
    config.routes.exception(HttpResponseException.class, exchange::fail);
    for (var route : routes) {
      var type = new HandlerType(route.method().name());
      config.routes.addEndpoint(
          new Endpoint(type, route.path(), context -> exchange.serve(route, context)));
      if (route.method() == Route.Method.GET) {
        config.routes.addEndpoint(
            new Endpoint(
                HandlerType.HEAD, route.path(), context -> exchange.serve(route, context)));
      }
    }
  }

  /** What it serves. */
  public List<Route> routes() {
    return routes;
  }

  /**
   * Starts to listen, and answers requests when it returns.
   *
   * @throws HttpFailedException when the address cannot be taken
   */
  public void start() {
    try {
      javalin.start();
    } catch (JavalinException e) {
      throw new HttpFailedException("HTTP cannot listen: " + e.getMessage(), e);
    }
  }

  /** Where it listens, once it is started. */
  public int port() {
    return javalin.port();
  }

  /** Takes no more requests, lets those that are there finish for five seconds, and ends. */
  @Override
  public void close() {
    try {
      javalin.stop();
    } catch (JavalinException e) {
      log.warn("Requests that did not end in time were cut off", e);
    }
  }
}
