package io.lintel.messaging.event;

import io.lintel.application.event.LiveEvents;
import io.lintel.messaging.link.LinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import java.time.Duration;

/** Says after each start of a connection that reports may have been missed before it. */
final class GapListener implements LinkListener {

  private final LinkListener listener;
  private final LiveEvents events;

  /**
   * @param listener is told everything too
   */
  GapListener(LinkListener listener, LiveEvents events) {
    this.listener = listener;
    this.events = events;
  }

  @Override
  public void connected(MqttEndpoint endpoint) {
    events.missedReports();
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
  public void batchHandled(MqttEndpoint endpoint, int size, Duration lag) {
    listener.batchHandled(endpoint, size, lag);
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
