package io.lintel.bootstrap.tracing;

import io.lintel.messaging.link.BatchHandler;
import io.lintel.messaging.link.InboundMessage;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.List;

/** Batches of messages as spans, with the attributes of the semantic conventions for messaging. */
final class BatchSpans implements BatchHandler {

  private final Tracer tracer;
  private final BatchHandler handler;

  BatchSpans(Tracer tracer, BatchHandler handler) {
    this.tracer = tracer;
    this.handler = handler;
  }

  @Override
  public void handle(List<InboundMessage> batch) throws InterruptedException {
    var span =
        tracer
            .spanBuilder("process mqtt batch")
            .setNoParent()
            .setSpanKind(SpanKind.CONSUMER)
            .setAttribute("messaging.system", "mqtt")
            .setAttribute("messaging.operation.type", "process")
            .setAttribute("messaging.batch.message_count", batch.size())
            .startSpan();
    try (var _ = span.makeCurrent()) {
      handler.handle(batch);
    } catch (RuntimeException e) {
      span.recordException(e);
      span.setStatus(StatusCode.ERROR);
      throw e;
    } finally {
      span.end();
    }
  }
}
