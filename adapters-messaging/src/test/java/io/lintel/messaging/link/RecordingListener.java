package io.lintel.messaging.link;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what happens to a link. */
public final class RecordingListener implements LinkListener {
  final AtomicInteger connected = new AtomicInteger();
  final AtomicInteger connectFailed = new AtomicInteger();
  final AtomicInteger connectionLost = new AtomicInteger();
  public final AtomicInteger handled = new AtomicInteger();
  final AtomicInteger batchFailed = new AtomicInteger();
  final AtomicInteger overflowed = new AtomicInteger();

  @Override
  public void connected(MqttEndpoint endpoint) {
    connected.incrementAndGet();
  }

  @Override
  public void connectFailed(MqttEndpoint endpoint, Exception cause, Duration retryIn) {
    connectFailed.incrementAndGet();
  }

  @Override
  public void connectionLost(MqttEndpoint endpoint, Throwable cause) {
    connectionLost.incrementAndGet();
  }

  @Override
  public void batchHandled(MqttEndpoint endpoint, int size, Duration lag) {
    handled.addAndGet(size);
  }

  @Override
  public void batchFailed(MqttEndpoint endpoint, int size, Throwable cause, Duration retryIn) {
    batchFailed.incrementAndGet();
  }

  @Override
  public void overflowed(MqttEndpoint endpoint) {
    overflowed.incrementAndGet();
  }
}
