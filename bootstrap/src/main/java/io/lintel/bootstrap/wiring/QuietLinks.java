package io.lintel.bootstrap.wiring;

import io.lintel.messaging.link.LinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the news of hundreds of connections for who looks for them; what fails is counted anyhow.
 */
public final class QuietLinks implements LinkListener {

  private static final Logger log = LoggerFactory.getLogger(QuietLinks.class);

  @Override
  public void connected(MqttEndpoint endpoint) {
    log.debug("{} connected", endpoint.clientId());
  }

  @Override
  public void connectFailed(MqttEndpoint endpoint, Exception cause, Duration retryIn) {
    log.debug("{} cannot connect", endpoint.clientId(), cause);
  }

  @Override
  public void connectionLost(MqttEndpoint endpoint, Throwable cause) {
    log.debug("{} lost its connection", endpoint.clientId(), cause);
  }

  @Override
  public void batchHandled(MqttEndpoint endpoint, int size, Duration lag) {
    log.debug("{} handled {} messages", endpoint.clientId(), size);
  }

  @Override
  public void batchFailed(MqttEndpoint endpoint, int size, Throwable cause, Duration retryIn) {
    log.debug("{} could not handle {} messages", endpoint.clientId(), size, cause);
  }

  @Override
  public void overflowed(MqttEndpoint endpoint) {
    log.debug("{} overflowed", endpoint.clientId());
  }
}
