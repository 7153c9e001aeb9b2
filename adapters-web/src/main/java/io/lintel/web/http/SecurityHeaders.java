package io.lintel.web.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells browsers that what the API answers is data and nothing to run, frame, or keep. Pages say
 * otherwise where they need to.
 */
public final class SecurityHeaders {

  /** What goes with every answer, also with those that Jetty gives by itself. */
  static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "private, no-cache");

  private static final String HALF_A_YEAR = "max-age=15768000";

  private final Map<String, String> headers;

  /**
   * @param secure whether browsers are to insist on HTTPS from now on
   */
  public SecurityHeaders(boolean secure) {
    var all = new TreeMap<>(ALWAYS);
    all.put("Vary", "Accept-Encoding");
    if (secure) {
      all.put("Strict-Transport-Security", HALF_A_YEAR);
    }
    headers = Map.copyOf(all);
  }

  public void apply(Context context) {
    headers.forEach(context::header);
  }
}
