package io.lintel.bootstrap.wiring;

import io.lintel.messaging.link.LinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Measures what happens to the link that devices report on. */
final class MeteredLink implements LinkListener {

  private static final Duration[] LAGS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30),
  };

  private final LinkListener listener;
  private final DistributionSummary sizes;
  private final Timer lags;
  private final Counter failures;
  private final Counter overflows;
  private final Counter losses;

  /**
   * @param listener is told everything too
   */
  MeteredLink(MeterRegistry registry, LinkListener listener) {
    this.listener = listener;
    sizes =
        DistributionSummary.builder("lintel.ingest.batch.size")
            .description("Messages that were handled together")
            .serviceLevelObjectives(1, 10, 100, 500, 1_000)
            .register(registry);
    lags =
        Timer.builder("lintel.ingest.lag")
            .description("From the receipt of a batch's first message until all are acknowledged")
            .serviceLevelObjectives(LAGS)
            .register(registry);
    failures =
        Counter.builder("lintel.ingest.batch.failures")
            .description("Batches that had to be tried again")
            .register(registry);
    overflows =
        Counter.builder("lintel.ingest.overflows")
            .description("How often messages were left to the broker until this node caught up")
            .register(registry);
    losses =
        Counter.builder("lintel.ingest.connections.lost")
            .description("How often the connection to the broker broke")
            .register(registry);
  }

  @Override
  public void connected(MqttEndpoint endpoint) {
    listener.connected(endpoint);
  }

  @Override
  public void connectFailed(MqttEndpoint endpoint, Exception cause, Duration retryIn) {
    listener.connectFailed(endpoint, cause, retryIn);
  }

  @Override
  public void connectionLost(MqttEndpoint endpoint, Throwable cause) {
    losses.increment();
    listener.connectionLost(endpoint, cause);
  }

  @Override
  public void batchHandled(MqttEndpoint endpoint, int size, Duration lag) {
    sizes.record(size);
    lags.record(lag);
    listener.batchHandled(endpoint, size, lag);
  }

  @Override
  public void batchFailed(MqttEndpoint endpoint, int size, Throwable cause, Duration retryIn) {
    failures.increment();
    listener.batchFailed(endpoint, size, cause, retryIn);
  }

  @Override
  public void overflowed(MqttEndpoint endpoint) {
    overflows.increment();
    listener.overflowed(endpoint);
  }
}
