package io.lintel.bootstrap.tracing;

import io.lintel.bootstrap.config.TracesConfiguration;
import io.lintel.messaging.link.BatchHandler;
import io.lintel.web.http.RequestTracing;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Notes steps of work and sends them to a collector, by OTLP over HTTP. */
public final class Tracing implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SdkTracerProvider provider;
  private final Tracer tracer;

  /**
   * @param node this node's name among several
   */
  public Tracing(TracesConfiguration configuration, String node) {
    var exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(configuration.endpoint().toString())
            .setTimeout(PATIENCE)
            .build();
    var who = Attributes.builder().put("service.name", "lintel").put("service.instance.id", node);
    provider =
        SdkTracerProvider.builder()
            .setResource(Resource.getDefault().merge(Resource.create(who.build())))
            .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(configuration.share())))
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).setScheduleDelay(PAUSE).build())
            .build();
    tracer = provider.get("io.lintel");
  }

  /** Of requests over HTTP. */
  public RequestTracing requests() {
    return new RequestSpans(tracer);
  }

  /** The same work, each batch a step of its own. */
  public BatchHandler batches(BatchHandler handler) {
    return new BatchSpans(tracer, handler);
  }

  /**
   * The same store, each call a step of the request or the batch that it is for, if there is one.
   *
   * @param port an interface
   */
  public <T> T store(Class<T> port, T store) {
    return StoreSpans.of(tracer, port, store);
  }

  /** Sends what is noted, for five seconds at the most. */
  @Override
  public void close() {
    var _ = provider.shutdown().join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
