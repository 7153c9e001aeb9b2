package io.lintel.messaging.link;

import java.time.Duration;

/**
 * Does something after each start of a connection too, before which messages may have been missed.
 *
 * @param listener is told everything
 */
public record ConnectedListener(LinkListener listener, Runnable onConnected)
    implements LinkListener {

  @Override
  public void connected(MqttEndpoint endpoint) {
    onConnected.run();
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
