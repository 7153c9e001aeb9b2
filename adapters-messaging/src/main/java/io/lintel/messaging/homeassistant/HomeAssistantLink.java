package io.lintel.messaging.homeassistant;

import io.lintel.application.bridge.AnnouncedDevices;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.event.CloudEventReader;
import io.lintel.messaging.link.ConnectedListener;
import io.lintel.messaging.link.InboundMessage;
import io.lintel.messaging.link.LinkListener;
import io.lintel.messaging.link.LinkState;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.MqttSubscriber;
import io.lintel.messaging.link.SenderSettings;
import io.lintel.messaging.link.SubscriberSettings;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects Home Assistant's topics with Lintel's events. */
public final class HomeAssistantLink implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HomeAssistantLink.class);

  private final CloudEventReader reader = new CloudEventReader();
  private final HomeAssistant homeAssistant;
  private final MqttSender sender;
  private final MqttSubscriber subscriber;

  /**
   * @param endpoint with a client id of its own, of which two are made
   * @param prefix where Home Assistant looks for configurations
   */
  public HomeAssistantLink(
      MqttEndpoint endpoint,
      AnnouncedDevices devices,
      MqttTopics topics,
      String prefix,
      LinkListener listener) {
    this.sender =
        new MqttSender(
            endpoint.withClientId(sender(endpoint.clientId())),
            SenderSettings.standard(),
            Optional.empty(),
            listener);
    this.homeAssistant = new HomeAssistant(devices, topics, prefix, sender);
    var messages = homeAssistant.messages();
    this.subscriber =
        new MqttSubscriber(
            endpoint.withClientId(listener(endpoint.clientId())),
            SubscriberSettings.to(
                    List.of(messages.configurationFilter(), messages.birth(), topics.eventFilter()))
                .withoutSession(),
            this::handle,
            new ConnectedListener(listener, homeAssistant::connected));
  }

  /** The client id that listens, whose messages no broker may drop. */
  public static String listener(String clientId) {
    return clientId + "-in";
  }

  /** The client id that announces. */
  public static String sender(String clientId) {
    return clientId + "-out";
  }

  /** Starts connecting and returns at once; a broker that is away is waited for. */
  public void start() {
    sender.start();
    subscriber.start();
  }

  public LinkState state() {
    return subscriber.state();
  }

  /**
   * Tells Home Assistant of some of what has changed; to be called again and again by one thread,
   * with a pause.
   *
   * @return false, for the pause to be kept
   */
  public boolean step() {
    return sender.connected() && homeAssistant.step();
  }

  private void handle(List<InboundMessage> batch) {
    for (var message : batch) {
      if (message.topic().equals(homeAssistant.messages().birth())) {
        if (message.payload().text().strip().equals("online") && !message.retained()) {
          homeAssistant.started();
        }
      } else if (homeAssistant.messages().idIn(message.topic()).isPresent()) {
        homeAssistant.heard(message);
      } else {
        event(message);
      }
    }
  }

  private void event(InboundMessage message) {
    try {
      if (message.payload().size() > 0) {
        event(reader.read(message.payload()));
      }
    } catch (Invalid refusal) {
      log.warn("Somebody else's message on {} left out: {}", message.topic(), refusal.getMessage());
    }
  }

  private void event(EventMessage event) {
    if (event.type().equals("device.deleted")) {
      if (event.data().values().get("id") instanceof Value.Text(var id)) {
        homeAssistant.deleted(id);
      }
    } else if (event.type().startsWith("device.")
        || event.type().equals("status.reported")
        || event.type().equals("connectivity.changed")) {
      homeAssistant.changed(Eui.parse(event.subject()));
    } else if (event.type().startsWith("room.") || event.type().startsWith("kind.")) {
      homeAssistant.goThroughAll();
    }
  }

  @Override
  public void close() {
    subscriber.close();
    sender.close();
  }
}
