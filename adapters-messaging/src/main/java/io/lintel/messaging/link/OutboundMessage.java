package io.lintel.messaging.link;

/**
 * A message to publish with QoS 1.
 *
 * @param topic without wildcards
 * @param retained whether the broker keeps it for later subscribers, in place of the one before; an
 *     empty payload then removes the one before
 */
public record OutboundMessage(String topic, MqttPayload payload, boolean retained) {
  private static final int LONGEST_TOPIC = 65_535;

  public OutboundMessage {
    if (topic.isEmpty() || topic.length() > LONGEST_TOPIC) {
      throw new IllegalArgumentException(
          "topic must have 1 to " + LONGEST_TOPIC + " characters, not " + topic.length());
    }
    if (topic.contains("+") || topic.contains("#") || topic.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("topic must have no wildcard or NUL: " + topic);
    }
  }

  public static OutboundMessage of(String topic, MqttPayload payload) {
    return new OutboundMessage(topic, payload, false);
  }

  public static OutboundMessage retained(String topic, MqttPayload payload) {
    return new OutboundMessage(topic, payload, true);
  }
}
