package io.lintel.bootstrap.wiring;

import io.lintel.application.event.LiveEvents;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.MqttConfiguration;
import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.event.EventTypes;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.broker.BrokerSettings;
import io.lintel.messaging.broker.EmbeddedBroker;
import io.lintel.messaging.downlink.PahoDownlinkPublisher;
import io.lintel.messaging.event.PahoEventPublisher;
import io.lintel.messaging.event.ReportSubscriber;
import io.lintel.messaging.ingest.MqttIngest;
import io.lintel.messaging.link.CountingLinkListener;
import io.lintel.messaging.link.LoggingLinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.link.MqttPresence;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.MqttSubscriber;
import io.lintel.messaging.link.SenderSettings;
import io.lintel.messaging.link.SubscriberSettings;
import io.lintel.persistence.memory.InMemoryEventPublisher;
import io.lintel.web.health.HealthPart;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The broker that the configuration names, and what is published through it.
 *
 * @param endpoint the broker as the service itself reaches it; empty when there is none
 * @param downlinks empty when there is no broker
 * @param address where devices reach it, in words
 */
record Messaging(
    MqttConfiguration configuration,
    Optional<MqttEndpoint> endpoint,
    Optional<MqttEndpoint> deviceEndpoint,
    EventPublisher publisher,
    Optional<Downlinks> downlinks,
    String address,
    List<HealthPart> health) {

  static Messaging open(Configuration configuration, Lifecycle lifecycle) {
    var mqtt = configuration.mqtt();
    return switch (mqtt.broker()) {
      case Broker.None _ ->
          new Messaging(
              mqtt,
              Optional.empty(),
              Optional.empty(),
              lifecycle.add("events", new InMemoryEventPublisher()),
              Optional.empty(),
              "none",
              List.of());
      case Broker.External external -> {
        var endpoint = Endpoints.external(external, mqtt.clientId());
        yield connected(configuration, endpoint, endpoint, external.toString(), lifecycle);
      }
      case Broker.Embedded embedded -> {
        var access =
            new EmbeddedAccess(
                embedded,
                mqtt.prefix(),
                Set.of(mqtt.clientId(), senderId(mqtt.clientId()), followerId(mqtt.clientId())));
        var settings =
            BrokerSettings.in(configuration.data().resolve("mqtt"))
                .listeningOn(embedded.host(), embedded.port())
                .lossless(mqtt.clientId())
                .lossless(followerId(mqtt.clientId()));
        var broker = lifecycle.add("MQTT broker", EmbeddedBroker.start(settings, access));
        var login = access.service();
        var devices = Endpoints.embedded(embedded, broker.port(), mqtt.clientId());
        var address =
            "tcp://%s:%d (embedded%s)"
                .formatted(
                    embedded.host(),
                    broker.port(),
                    embedded.anonymous() ? ", anonymous clients admitted" : "");
        yield connected(
            configuration,
            devices.withLogin(login.user(), login.password()),
            devices,
            address,
            lifecycle);
      }
    };
  }

  private static Messaging connected(
      Configuration configuration,
      MqttEndpoint endpoint,
      MqttEndpoint deviceEndpoint,
      String address,
      Lifecycle lifecycle) {
    var mqtt = configuration.mqtt();
    var topics = new MqttTopics(mqtt.prefix());
    var presence =
        new MqttPresence(
            topics.service(configuration.node()),
            MqttPayload.of("online"),
            MqttPayload.of("offline"));
    var listener = new CountingLinkListener(new LoggingLinkListener());
    var sender =
        lifecycle.add(
            "MQTT events",
            new MqttSender(
                endpoint.withClientId(senderId(mqtt.clientId())),
                SenderSettings.standard(),
                Optional.of(presence),
                listener));
    sender.start();
    return new Messaging(
        mqtt,
        Optional.of(endpoint),
        Optional.of(deviceEndpoint),
        new PahoEventPublisher(sender, topics, URI.create("/" + mqtt.prefix())),
        Optional.of(
            new Downlinks(new PahoDownlinkPublisher(sender, topics), listener::connections)),
        address,
        List.of(new LinkPart("mqtt-out", sender::state)));
  }

  /** Tells live events of the reports that are published. */
  void tell(LiveEvents live, Lifecycle lifecycle) {
    if (publisher instanceof InMemoryEventPublisher memory) {
      lifecycle.add("reports to streams", memory.subscribe(event -> tell(live, event)));
    }
    endpoint.ifPresent(broker -> {
      var subscriber =
          new ReportSubscriber(
              broker.withClientId(followerId(configuration.clientId())),
              new MqttTopics(prefix()),
              live,
              new LoggingLinkListener());
      lifecycle.add("reports to streams", subscriber).start();
    });
  }

  private static void tell(LiveEvents live, EventMessage event) {
    if (event.type().equals(EventTypes.STATUS_REPORTED)) {
      live.reported(List.of(event));
    }
  }

  /** Subscribes to what devices report; to be called once all that takes it is ready. */
  Messaging takeIn(MqttIngest ingest, Ears ears, Lifecycle lifecycle) {
    if (endpoint.isEmpty()) {
      return this;
    }
    var filters = ingest.filters().stream().map(this::shared).toList();
    var subscriber =
        lifecycle.add(
            "MQTT reports",
            new MqttSubscriber(
                endpoint.get(), SubscriberSettings.to(filters), ingest, new LoggingLinkListener()));
    ears.add(subscriber::keepsUp);
    subscriber.start();
    var parts = new ArrayList<>(health);
    parts.add(new LinkPart("mqtt-in", subscriber::state));
    return new Messaging(
        configuration, endpoint, deviceEndpoint, publisher, downlinks, address, parts);
  }

  private String shared(String filter) {
    return configuration
        .sharedGroup()
        .map(group -> "$share/%s/%s".formatted(group, filter))
        .orElse(filter);
  }

  String prefix() {
    return configuration.prefix();
  }

  private static String senderId(String clientId) {
    return clientId + "-events";
  }

  private static String followerId(String clientId) {
    return clientId + "-live";
  }
}
