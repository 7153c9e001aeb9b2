package io.lintel.bootstrap.wiring;

import io.lintel.application.status.StatusService;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.MqttConfiguration;
import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.domain.event.EventPublisher;
import io.lintel.messaging.broker.BrokerSettings;
import io.lintel.messaging.broker.EmbeddedBroker;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.persistence.memory.InMemoryEventPublisher;
import io.lintel.web.health.HealthPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The broker that the configuration names, and what is published through it.
 *
 * @param endpoint the broker as the service itself reaches it; empty when there is none
 * @param address where devices reach it, in words
 */
record Messaging(
    MqttConfiguration configuration,
    Optional<MqttEndpoint> endpoint,
    Optional<MqttEndpoint> deviceEndpoint,
    EventPublisher publisher,
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
              "none",
              List.of());
      case Broker.External external -> {
        var endpoint = Endpoints.external(external, mqtt.clientId());
        yield connected(configuration, endpoint, endpoint, external.toString(), lifecycle);
      }
      case Broker.Embedded embedded -> {
        var access =
            new EmbeddedAccess(
                embedded, mqtt.prefix(), Set.of(mqtt.clientId(), senderId(mqtt.clientId())));
        var settings =
            BrokerSettings.in(configuration.data().resolve("mqtt"))
                .listeningOn(embedded.host(), embedded.port())
                .lossless(mqtt.clientId());
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
    return new Messaging(
        configuration.mqtt(),
        Optional.of(endpoint),
        Optional.of(deviceEndpoint),
        lifecycle.add("events", new InMemoryEventPublisher()),
        address,
        List.of());
  }

  void takeIn(StatusService statuses, Lifecycle lifecycle) {}

  String prefix() {
    return configuration.prefix();
  }

  private static String senderId(String clientId) {
    return clientId + "-events";
  }
}
