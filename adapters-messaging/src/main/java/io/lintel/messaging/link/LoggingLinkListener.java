package io.lintel.messaging.link;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log line per event; stack traces of expected failures only at debug level. */
public final class LoggingLinkListener implements LinkListener {
  private static final Logger log = LoggerFactory.getLogger("io.lintel.messaging.link");

  @Override
  public void connected(MqttEndpoint endpoint) {
    log.info("MQTT {} connected to {}", endpoint.clientId(), endpoint.uri());
  }

  @Override
  public void connectFailed(MqttEndpoint endpoint, Exception cause, Duration retryIn) {
    log.warn(
        "MQTT {} cannot connect to {}: {}; next try in {} ms",
        endpoint.clientId(),
        endpoint.uri(),
        FailureWords.of(cause),
        retryIn.toMillis());
    log.debug("MQTT {} cannot connect", endpoint.clientId(), cause);
  }

  @Override
  public void connectionLost(MqttEndpoint endpoint, Throwable cause) {
    log.warn(
        "MQTT {} lost its connection to {}: {}",
        endpoint.clientId(),
        endpoint.uri(),
        FailureWords.of(cause));
    log.debug("MQTT {} lost its connection", endpoint.clientId(), cause);
  }

  @Override
  public void batchHandled(MqttEndpoint endpoint, int size, Duration lag) {
    log.debug("MQTT {} handled {} messages in {} ms", endpoint.clientId(), size, lag.toMillis());
  }

  @Override
  public void batchFailed(MqttEndpoint endpoint, int size, Throwable cause, Duration retryIn) {
    log.warn(
        "MQTT {} could not handle {} messages; trying the same again in {} ms",
        endpoint.clientId(),
        size,
        retryIn.toMillis(),
        cause);
  }

  @Override
  public void overflowed(MqttEndpoint endpoint) {
    log.warn(
        "MQTT {} cannot keep up; what more arrives stays with the broker until it has caught up",
        endpoint.clientId());
  }
}
