package io.lintel.web.http;

import io.javalin.http.Context;
import io.lintel.domain.shared.TraceContext;
import java.util.Collections;
import java.util.Optional;
import org.slf4j.MDC;

/** To which trace each request belongs; lines in the log name it. */
public final class Traces {

  private static final String PARENT = "traceparent";
  private static final String STATE = "tracestate";
  private static final String ATTRIBUTE = "lintel.trace";
  private static final String MDC_KEY = "traceId";

  private Traces() {}

  public static void begin(RequestTracing tracing, Context context) {
    var parent =
        Optional.ofNullable(context.header(PARENT))
            .flatMap(header -> TraceContext.parse(header, state(context)));
    var step = tracing.begin(context.req().getMethod(), context.path(), parent);
    context.attribute(ATTRIBUTE, step);
    step.context().ifPresent(trace -> MDC.put(MDC_KEY, trace.traceId()));
  }

  /** It may be spread over several lines. */
  private static String state(Context context) {
    return String.join(",", Collections.list(context.req().getHeaders(STATE)));
  }

  /** After the answer was written. */
  public static void end(Context context, String route) {
    MDC.remove(MDC_KEY);
    RequestTracing.Step step = context.attribute(ATTRIBUTE);
    if (step != null) {
      step.end(route, context.statusCode());
    }
  }

  static Optional<TraceContext> of(Context context) {
    RequestTracing.Step step = context.attribute(ATTRIBUTE);
    return step == null ? Optional.empty() : step.context();
  }
}
