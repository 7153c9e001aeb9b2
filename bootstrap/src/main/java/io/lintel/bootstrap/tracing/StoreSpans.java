package io.lintel.bootstrap.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Calls of a store as spans: which port, which method, how long, whether it failed. */
final class StoreSpans implements InvocationHandler {

  private final Tracer tracer;
  private final String port;
  private final Object store;

  private StoreSpans(Tracer tracer, String port, Object store) {
    this.tracer = tracer;
    this.port = port;
    this.store = store;
  }

  static <T> T of(Tracer tracer, Class<T> port, T store) {
    var handler = new StoreSpans(tracer, port.getSimpleName(), store);
    var proxy = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler);
    return port.cast(proxy);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    // What happens by the clock would make a trace a second that nobody asked for.
    if (!Span.current().getSpanContext().isValid()) {
      return call(method, arguments);
    }
    var span =
        tracer.spanBuilder(port + "." + method.getName()).setSpanKind(SpanKind.CLIENT).startSpan();
    try (var _ = span.makeCurrent()) {
      return call(method, arguments);
    } catch (RuntimeException e) {
      span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
      throw e;
    } finally {
      span.end();
    }
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
