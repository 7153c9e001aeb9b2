package io.lintel.bootstrap.wiring;

import io.lintel.application.bridge.AnnouncedDevices;
import io.lintel.application.event.LiveEvents;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.MqttConfiguration;
import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.event.EventTypes;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.downlink.PahoDownlinkPublisher;
import io.lintel.messaging.event.PahoEventPublisher;
import io.lintel.messaging.event.ReportSubscriber;
import io.lintel.messaging.homeassistant.HomeAssistantLink;
import io.lintel.messaging.homeassistant.HomeAssistantTurn;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** While one waits for the database or the broker, another can work. */
  private static final int LANES = 2;

  private static final Duration HOME_ASSISTANT_PAUSE = Duration.ofMillis(100);
  private static final Duration HOME_ASSISTANT_LEASE = Duration.ofSeconds(10);

  static Messaging open(Configuration configuration, Registry registry, Lifecycle lifecycle) {
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
        var broker = OwnBroker.start(configuration, embedded, registry, lifecycle);
        yield connected(
            configuration, broker.endpoint(), broker.forDevices(), broker.address(), lifecycle);
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
  Messaging takeIn(
      MqttIngest ingest,
      Traced traced,
      Ears ears,
      Meters meters,
      Nodes nodes,
      Lifecycle lifecycle) {
    if (endpoint.isEmpty()) {
      return this;
    }
    var subscribers = new ArrayList<MqttSubscriber>();
    var parts = new ArrayList<>(health);
    var roll = RollCall.at(configuration.broker(), nodes, configuration.goneAfter());
    for (int number = 1; number <= configuration.connections(); number++) {
      var clientId = configuration.clientId(number);
      var filters = filters(ingest, number);
      var subscriber =
          new MqttSubscriber(
              endpoint.get().withClientId(clientId),
              SubscriberSettings.to(filters)
                  .without(roll.unwanted(clientId, filters))
                  .withLanes(ingest.lanes(LANES)),
              traced.batches(ingest),
              meters.listening(new LoggingLinkListener()),
              roll.enter(clientId, filters));
      lifecycle.add("MQTT reports", subscriber).start();
      subscribers.add(subscriber);
      ears.add(subscriber::keepsUp);
      parts.add(new IntakePart(number == 1 ? "mqtt-in" : "mqtt-in-" + number, subscriber));
    }
    meters.bindBacklog(() -> subscribers.stream().mapToInt(MqttSubscriber::backlog).sum());
    roll.begin(endpoint.get(), since -> traced.batches(ingest.since(since)), meters, lifecycle);
    return new Messaging(
        configuration, endpoint, deviceEndpoint, publisher, downlinks, address, parts);
  }

  /** What a broker retains it does not give to who shares a subscription: one has it by itself. */
  private List<String> filters(MqttIngest ingest, int connection) {
    boolean alone = connection == 1 && configuration.sharedGroup().isPresent();
    var own = alone ? ingest.retainedFilters() : List.<String>of();
    return Stream.concat(own.stream(), ingest.filters().stream().map(this::shared)).toList();
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

  static String senderId(String clientId) {
    return clientId + "-events";
  }

  /** Shows devices to Home Assistant, if the configuration says so, one node at a time. */
  void show(AnnouncedDevices devices, Nodes nodes, Meters meters, Lifecycle lifecycle) {
    configuration
        .homeAssistant()
        .ifPresent(prefix ->
            endpoint.ifPresent(broker -> {
              var turn =
                  lifecycle.add(
                      "Home Assistant",
                      new HomeAssistantTurn(
                          nodes.duty("home-assistant", HOME_ASSISTANT_LEASE),
                          () ->
                              new HomeAssistantLink(
                                  broker.withClientId(homeAssistantId(configuration.clientId())),
                                  devices,
                                  new MqttTopics(prefix()),
                                  prefix,
                                  new LoggingLinkListener())));
              meters.bind(turn);
              lifecycle.add(
                  "telling Home Assistant",
                  new Loop("telling Home Assistant", HOME_ASSISTANT_PAUSE, turn::step));
            }));
  }

  static String homeAssistantId(String clientId) {
    return clientId + "-homeassistant";
  }

  static String followerId(String clientId) {
    return clientId + "-live";
  }
}
