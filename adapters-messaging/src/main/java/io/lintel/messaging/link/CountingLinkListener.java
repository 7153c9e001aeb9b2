package io.lintel.messaging.link;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Counts connections. */
public final class CountingLinkListener implements LinkListener {
  private final LinkListener listener;
  private final AtomicLong connections = new AtomicLong();

  /**
   * @param listener is told everything too
   */
  public CountingLinkListener(LinkListener listener) {
    this.listener = listener;
  }

  /** How many times a connection was made. */
  public long connections() {
    return connections.get();
  }

  @Override
  public void connected(MqttEndpoint endpoint) {
    connections.incrementAndGet();
    listener.connected(endpoint);
  }

  @Override
  public void connectFailed(MqttEndpoint endpoint, Exception cause, Duration retryIn) {
    listener.connectFailed(endpoint, cause, retryIn);
  }

  @Override
  public void connectionLost(MqttEndpoint endpoint, Throwable cause) {
    listener.connectionLost(endpoint, cause);
  }

  @Override
  public void batchFailed(MqttEndpoint endpoint, int size, Throwable cause, Duration retryIn) {
    listener.batchFailed(endpoint, size, cause, retryIn);
  }

  @Override
  public void overflowed(MqttEndpoint endpoint) {
    listener.overflowed(endpoint);
  }
}
