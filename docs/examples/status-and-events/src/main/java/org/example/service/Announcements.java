package org.example.service;

import io.lintel.domain.event.EventMessage;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.event.PahoEventPublisher;
import io.lintel.messaging.link.BatchHandler;
import io.lintel.messaging.link.LoggingLinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.MqttSubscriber;
import io.lintel.messaging.link.SenderSettings;
import io.lintel.messaging.link.SubscriberSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Publishes events over MQTT, and takes in those of others at least once. */
final class Announcements implements AutoCloseable {

  private final MqttSender sender;
  private final MqttSubscriber subscriber;
  private final PahoEventPublisher publisher;

  /**
   * @param handler returning acknowledges the batch; what it throws for is delivered again
   */
  Announcements(MqttEndpoint broker, BatchHandler handler) {
    sender =
        new MqttSender(
            broker.withClientId("service-out"),
            SenderSettings.standard(),
            Optional.empty(),
            new LoggingLinkListener());
    subscriber =
        new MqttSubscriber(
            broker.withClientId("service-in"),
            SubscriberSettings.to(List.of("service/events/#")),
            handler,
            new LoggingLinkListener());
    publisher = new PahoEventPublisher(sender, new MqttTopics("service"), URI.create("/service"));
    sender.start();
    subscriber.start();
  }

  boolean ready() {
    return sender.connected() && subscriber.connected();
  }

  /** Returned: the broker has it. */
  void announce(EventMessage event) {
    publisher.publish(List.of(event));
  }

  @Override
  public void close() {
    subscriber.close();
    sender.close();
  }
}
