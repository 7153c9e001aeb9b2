package io.lintel.messaging.event;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.OutboundMessage;
import io.lintel.messaging.link.PublishFailedException;
import java.net.URI;
import java.util.List;

/**
 * Publishes events with QoS 1 to {@code <prefix>/events/<type>/<subject>}; returns when the broker
 * has confirmed them.
 */
public final class PahoEventPublisher implements EventPublisher {
  private final MqttSender sender;
  private final MqttTopics topics;
  private final CloudEvent cloudEvent;

  /**
   * @param sender started and closed by whoever made it
   * @param source the {@code source} of the CloudEvents: an absolute or relative URI that stands
   *     for this installation
   */
  public PahoEventPublisher(MqttSender sender, MqttTopics topics, URI source) {
    this.sender = sender;
    this.topics = topics;
    this.cloudEvent = new CloudEvent(source);
  }

  @Override
  public void publish(List<EventMessage> events) {
    try {
      sender.publish(events.stream().map(this::message).toList());
    } catch (PublishFailedException failure) {
      throw new StoreUnavailable("the MQTT broker", String.valueOf(failure.getMessage()), failure);
    }
  }

  private OutboundMessage message(EventMessage event) {
    return OutboundMessage.of(topics.event(event.type(), event.subject()), cloudEvent.of(event));
  }
}
