package io.lintel.web.http;

import io.javalin.http.Context;
import java.util.Set;

/**
 * Lets pages of the configured origins, and of no others, use the API from a browser (Fetch,
 * section 3.2). A preflight is answered like any OPTIONS request, with these headers.
 */
public final class Cors {

  private static final String EXPOSED = "ETag, Location, Retry-After, X-Request-Id";
  private static final String ALLOWED_HEADERS =
      "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID,"
          + " X-Request-Id";
  private static final String ALLOWED_METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String SECONDS_TO_REMEMBER = "600";

  private final Set<String> origins;

  public Cors(Set<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  public void apply(Context context) {
    if (origins.isEmpty()) {
      return;
    }
    context.header("Vary", "Origin, Accept-Encoding");
    var origin = context.header("Origin");
    if (origin == null || !origins.contains(origin)) {
      return;
    }
    context.header("Access-Control-Allow-Origin", origin);
    if (context.header("Access-Control-Request-Method") == null) {
      context.header("Access-Control-Expose-Headers", EXPOSED);
    } else {
      context.header("Access-Control-Allow-Methods", ALLOWED_METHODS);
      context.header("Access-Control-Allow-Headers", ALLOWED_HEADERS);
      context.header("Access-Control-Max-Age", SECONDS_TO_REMEMBER);
    }
  }
}
