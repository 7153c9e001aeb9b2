package io.lintel.bootstrap.tracing;

import io.lintel.domain.shared.TraceParent;
import io.lintel.web.http.RequestTracing;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Optional;

/** Requests as spans, with the attributes of the semantic conventions for HTTP. */
final class RequestSpans implements RequestTracing {

  private static final int SERVER_ERROR = 500;

  private final Tracer tracer;

  RequestSpans(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // the step closes it at its end
  public Step begin(String method, String path, Optional<TraceParent> parent) {
    var root = Context.root();
    var span =
        tracer
            .spanBuilder(method)
            .setSpanKind(SpanKind.SERVER)
            .setParent(parent.map(it -> root.with(Span.wrap(remote(it)))).orElse(root))
            .setAttribute("http.request.method", method)
            .setAttribute("url.path", path)
            .startSpan();
    return new Request(method, span, span.makeCurrent());
  }

  /** The form has been checked: version, trace, span and flags, with a hyphen between. */
  private static SpanContext remote(TraceParent parent) {
    var parts = parent.text().split("-", -1);
    return SpanContext.createFromRemoteParent(
        parts[1], parts[2], TraceFlags.fromHex(parts[3], 0), TraceState.getDefault());
  }

  private record Request(String method, Span span, Scope scope) implements Step {

    @Override
    public Optional<TraceParent> context() {
      var context = span.getSpanContext();
      return Optional.of(
          new TraceParent(
              "00-%s-%s-%s"
                  .formatted(
                      context.getTraceId(), context.getSpanId(), context.getTraceFlags().asHex())));
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
