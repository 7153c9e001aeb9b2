package io.lintel.messaging.link;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A message to publish with QoS 1.
 *
 * @param topic without wildcards
 * @param retained whether the broker keeps it for later subscribers, in place of the one before; an
 *     empty payload then removes the one before
 */
public record OutboundMessage(String topic, MqttPayload payload, boolean retained) {
  private static final int LONGEST_TOPIC = 65_535;
  private static final int MOST_BYTES_PER_CHARACTER = 3;

  public OutboundMessage {
    if (topic.isEmpty() || isTooLong(topic)) {
      throw new IllegalArgumentException(
          "topic must have 1 to %d bytes in UTF-8; it has %d characters"
              .formatted(LONGEST_TOPIC, topic.length()));
    }
    if (topic.contains("+") || topic.contains("#") || topic.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("topic must have no wildcard or NUL: " + topic);
    }
  }

  private static boolean isTooLong(String topic) {
    return topic.length() > LONGEST_TOPIC / MOST_BYTES_PER_CHARACTER
        && topic.getBytes(UTF_8).length > LONGEST_TOPIC;
  }

  public static OutboundMessage of(String topic, MqttPayload payload) {
    return new OutboundMessage(topic, payload, false);
  }

  public static OutboundMessage retained(String topic, MqttPayload payload) {
    return new OutboundMessage(topic, payload, true);
  }
}
