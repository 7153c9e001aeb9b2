package io.lintel.messaging.event;

import io.lintel.application.event.LiveEvents;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventTypes;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.ConnectedListener;
import io.lintel.messaging.link.InboundMessage;
import io.lintel.messaging.link.LinkListener;
import io.lintel.messaging.link.LinkState;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttSubscriber;
import io.lintel.messaging.link.SubscriberSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the live events of this node which reports of status all nodes publish. What is published
 * while there is no connection it misses, and says so; so it does with what nobody listens to, and
 * has not for a while, as to read all of that costs a good part of taking it in.
 */
public final class ReportSubscriber implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ReportSubscriber.class);

  /** As long as this somebody who listened is expected back. */
  private static final Duration EXPECTED_BACK = Duration.ofMinutes(2);

  private final CloudEventReader reader = new CloudEventReader();
  private final LiveEvents events;
  private final Duration expectedBack;
  private final MqttSubscriber subscriber;

  /** Of the one thread that handles; the last time when somebody listened, if anybody did. */
  private OptionalLong listenedAt = OptionalLong.empty();

  private boolean passingOver;

  /**
   * @param endpoint with a client id of its own
   */
  public ReportSubscriber(
      MqttEndpoint endpoint, MqttTopics topics, LiveEvents events, LinkListener listener) {
    this(endpoint, topics, events, listener, EXPECTED_BACK);
  }

  /**
   * @param expectedBack for how long reports are remembered that nobody listens to any more
   */
  ReportSubscriber(
      MqttEndpoint endpoint,
      MqttTopics topics,
      LiveEvents events,
      LinkListener listener,
      Duration expectedBack) {
    this.events = events;
    this.expectedBack = expectedBack;
    var filter = topics.eventFilter(EventTypes.STATUS_REPORTED);
    this.subscriber =
        new MqttSubscriber(
            endpoint,
            SubscriberSettings.to(List.of(filter)).withoutSession(),
            this::handle,
            new ConnectedListener(listener, events::missedReports));
  }

  /** Starts connecting and returns at once; a broker that is away is waited for. */
  public void start() {
    subscriber.start();
  }

  public LinkState state() {
    return subscriber.state();
  }

  private void handle(List<InboundMessage> batch) {
    long now = System.nanoTime();
    if (events.streams() > 0) {
      listenedAt = OptionalLong.of(now);
    }
    if (listenedAt.isEmpty() || now - listenedAt.getAsLong() > expectedBack.toNanos()) {
      passOver();
      return;
    }
    passingOver = false;
    var reports = new ArrayList<EventMessage>(batch.size());
    batch.forEach(message -> read(message).ifPresent(reports::add));
    events.reported(reports);
  }

  /** Says once that reports are missing from now on. */
  private void passOver() {
    if (!passingOver) {
      events.missedReports();
      passingOver = true;
    }
  }

  private Optional<EventMessage> read(InboundMessage message) {
    try {
      var event = reader.read(message.payload());
      if (!event.type().equals(EventTypes.STATUS_REPORTED)) {
        throw new Invalid("type", "is not the one of its topic");
      }
      var _ = Eui.parse(event.subject());
      return Optional.of(event);
    } catch (Invalid refusal) {
      log.warn("Somebody else's message on {} left out: {}", message.topic(), refusal.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    subscriber.close();
  }
}
