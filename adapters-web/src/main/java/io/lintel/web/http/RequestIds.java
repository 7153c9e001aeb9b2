package io.lintel.web.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Names each request, by {@code X-Request-Id} if the client gave a sane one, so that an answer and
 * the lines in the log that belong to it can be brought together.
 */
public final class RequestIds {

  static final String HEADER = "X-Request-Id";
  private static final String MDC_KEY = "requestId";
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private RequestIds() {}

  public static void begin(Context context) {
    var id = sane(context.header(HEADER));
    context.attribute(MDC_KEY, id);
    context.header(HEADER, id);
    MDC.put(MDC_KEY, id);
  }

  static String sane(@Nullable String given) {
    return given != null && SANE.matcher(given).matches() ? given : another();
  }

  /** It tells requests apart and is no secret, so it need not be hard to guess. */
  private static String another() {
    var random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  public static void end() {
    MDC.remove(MDC_KEY);
  }

  static String of(Context context) {
    String id = context.attribute(MDC_KEY);
    return id == null ? "-" : id;
  }
}
