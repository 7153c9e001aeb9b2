package io.lintel.bootstrap.tracing;

import io.lintel.domain.shared.TraceContext;
import io.lintel.web.http.RequestTracing;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Optional;

/** Requests as spans, with the attributes of the semantic conventions for HTTP. */
final class RequestSpans implements RequestTracing {

  private static final int SERVER_ERROR = 500;

  private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
  private static final String PARENT = "traceparent";
  private static final String STATE = "tracestate";

  private static final TextMapGetter<TraceContext> RECEIVED =
      (received, header) ->
          switch (header) {
            case PARENT -> received == null ? null : received.parent();
            case STATE -> received == null ? null : received.state();
            default -> null;
          };

  private final Tracer tracer;

  RequestSpans(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // the step closes it at its end
  public Step begin(String method, String path, Optional<TraceContext> parent) {
    var root = Context.root();
    var span =
        tracer
            .spanBuilder(method)
            .setSpanKind(SpanKind.SERVER)
            .setParent(parent.map(it -> W3C.extract(root, it, RECEIVED)).orElse(root))
            .setAttribute("http.request.method", method)
            .setAttribute("url.path", path)
            .startSpan();
    return new Request(method, span, span.makeCurrent());
  }

  private record Request(String method, Span span, Scope scope) implements Step {

    @Override
    public Optional<TraceContext> context() {
      var headers = new HashMap<String, String>();
      W3C.inject(Context.root().with(span), headers, (_, name, value) -> headers.put(name, value));
      return TraceContext.parse(headers.getOrDefault(PARENT, ""), headers.getOrDefault(STATE, ""));
    }

    @Override
    public void end(String route, int status) {
      scope.close();
      span.updateName(method + " " + route);
      span.setAttribute("http.route", route);
      span.setAttribute("http.response.status_code", status);
      if (status >= SERVER_ERROR) {
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
    }
  }
}
