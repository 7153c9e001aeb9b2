package io.lintel.web.http;

import io.javalin.http.Context;

/** Tells browsers that what the API answers is data and nothing to run, frame or keep. */
public final class SecurityHeaders {

  private SecurityHeaders() {}

  public static void apply(Context context) {
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cache-Control", "private, no-cache");
    context.header("Vary", "Accept-Encoding");
  }
}
