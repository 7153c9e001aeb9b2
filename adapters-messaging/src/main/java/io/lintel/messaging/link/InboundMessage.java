package io.lintel.messaging.link;

/**
 * A message as it came from the broker.
 *
 * @param retained whether it was stored at the broker before this subscription asked for it
 * @param qos 0 or 1; a message of QoS 0 is lost when it can't be handled
 * @param duplicate whether the broker may have sent it before; it can be a duplicate without saying
 *     so
 */
public record InboundMessage(
    String topic, MqttPayload payload, boolean retained, int qos, boolean duplicate) {}
