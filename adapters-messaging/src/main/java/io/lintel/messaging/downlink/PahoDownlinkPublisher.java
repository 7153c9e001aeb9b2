package io.lintel.messaging.downlink;

import io.lintel.domain.downlink.Downlink;
import io.lintel.domain.downlink.Downlink.CommandCall;
import io.lintel.domain.downlink.Downlink.DesiredFields;
import io.lintel.domain.downlink.DownlinkPublisher;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Value;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.OutboundMessage;
import io.lintel.messaging.link.PublishFailedException;
import java.util.List;
import java.util.Map;

/**
 * Sends with QoS 1 to {@code <prefix>/devices/<eui>/desired}, retained, and to {@code
 * <prefix>/devices/<eui>/commands/<id>}; returns when the broker has confirmed all.
 */
public final class PahoDownlinkPublisher implements DownlinkPublisher {
  private final MqttSender sender;
  private final MqttTopics topics;

  /**
   * @param sender started and closed by whoever made it
   */
  public PahoDownlinkPublisher(MqttSender sender, MqttTopics topics) {
    this.sender = sender;
    this.topics = topics;
  }

  @Override
  public void publish(List<Downlink> messages) {
    try {
      sender.publish(messages.stream().map(this::message).toList());
    } catch (PublishFailedException failure) {
      throw new StoreUnavailable("the MQTT broker", String.valueOf(failure.getMessage()), failure);
    }
  }

  private OutboundMessage message(Downlink downlink) {
    return switch (downlink) {
      case DesiredFields(var eui, var fields) ->
          OutboundMessage.retained(topics.desired(eui.toString()), payload(fields));
      case CommandCall call ->
          OutboundMessage.of(
              topics.command(call.eui().toString(), call.id().toString()), payload(call));
    };
  }

  /** An empty message removes what the broker kept. */
  private static MqttPayload payload(Value.Members fields) {
    return MqttPayload.of(fields.values().isEmpty() ? "" : fields.canonical());
  }

  private static MqttPayload payload(CommandCall call) {
    var content =
        Map.of(
            "name", Value.of(call.name()),
            "payload", call.payload(),
            "expiresAt", Value.of(call.expiresAt().toString()));
    return MqttPayload.of(Value.of(content).canonical());
  }
}
