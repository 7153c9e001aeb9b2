package io.lintel.messaging.link;

import java.time.Duration;

/**
 * Told what happens to a link, for logs and metrics. Called from the link's own threads; must
 * return soon and not throw.
 */
public interface LinkListener {
  void connected(MqttEndpoint endpoint);

  void connectFailed(MqttEndpoint endpoint, Exception cause, Duration retryIn);

  void connectionLost(MqttEndpoint endpoint, Throwable cause);

  /**
   * A batch was handled and acknowledged.
   *
   * @param lag since the first of its messages arrived
   */
  void batchHandled(MqttEndpoint endpoint, int size, Duration lag);

  /** The handler failed; the same batch is tried again. */
  void batchFailed(MqttEndpoint endpoint, int size, Throwable cause, Duration retryIn);

  /**
   * The handler was behind for so long that the connection would have timed out. From here on
   * messages are left to the broker, unacknowledged, and fetched by a new connection once the
   * handler has caught up. Those of QoS 0 are lost.
   */
  void overflowed(MqttEndpoint endpoint);
}
