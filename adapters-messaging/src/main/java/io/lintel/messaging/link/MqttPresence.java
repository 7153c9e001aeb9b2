package io.lintel.messaging.link;

/**
 * A retained message that tells whether a sender is connected: {@code online} after each connect,
 * {@code offline} before an orderly disconnect and, as the last will, after any other.
 */
public record MqttPresence(String topic, MqttPayload online, MqttPayload offline) {
  OutboundMessage birth() {
    return OutboundMessage.retained(topic, online);
  }

  OutboundMessage farewell() {
    return OutboundMessage.retained(topic, offline);
  }
}
