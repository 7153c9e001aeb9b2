package io.lintel.bootstrap.wiring;

import io.lintel.application.bridge.BrokerLogins;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.ForeignSource.Known;
import io.lintel.bootstrap.config.MqttConfiguration;
import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.bootstrap.config.MqttConfiguration.Tls;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.access.AccessPolicy;
import io.lintel.messaging.access.MqttAccess;
import io.lintel.messaging.broker.BrokerSettings;
import io.lintel.messaging.broker.BrokerTls;
import io.lintel.messaging.broker.EmbeddedBroker;
import io.lintel.messaging.homeassistant.HomeAssistantLink;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttLogin;
import io.lintel.messaging.source.Zigbee2Mqtt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The broker in this process.
 *
 * @param endpoint as the service itself reaches it
 * @param forDevices as devices do, on this host
 * @param address where devices reach it, in words
 */
record OwnBroker(MqttEndpoint endpoint, MqttEndpoint forDevices, String address) {

  private static final Duration REVIEW_PAUSE = Duration.ofSeconds(1);
  private static final String LOOPBACK = "127.0.0.1";

  static OwnBroker start(
      Configuration configuration,
      Broker.Embedded embedded,
      Registry registry,
      Lifecycle lifecycle) {
    var mqtt = configuration.mqtt();
    var policy =
        AccessPolicy.ofThisProcess(
            serviceIds(mqtt),
            embedded.login().map(it -> new MqttLogin(it.user(), it.password())),
            embedded.anonymous());
    var logins = new BrokerLogins(registry.credentials(), registry.bridges(), registry.devices());
    var access = new MqttAccess(policy, new MqttTopics(mqtt.prefix()), logins);
    var settings = listening(settings(configuration), embedded, lifecycle);
    var broker = lifecycle.add("MQTT broker", EmbeddedBroker.start(settings, access));
    lifecycle.add("logins", new Loop("review of logins", REVIEW_PAUSE, review(access, broker)));
    var clear =
        tlsOnly(embedded)
            ? MqttEndpoint.of(broker.uri(), mqtt.clientId())
            : Endpoints.embedded(embedded, broker.port(), mqtt.clientId());
    var devices =
        embedded
            .tls()
            .filter(Tls::only)
            .map(tls ->
                Endpoints.embedded(embedded, tls, broker.tlsPort().orElseThrow(), mqtt.clientId()))
            .orElse(clear);
    var login = policy.service();
    return new OwnBroker(
        clear.withLogin(login.user(), login.password()), devices, address(embedded, broker));
  }

  private static boolean tlsOnly(Broker.Embedded embedded) {
    return embedded.tls().filter(Tls::only).isPresent();
  }

  static Set<String> serviceIds(MqttConfiguration mqtt) {
    var homeAssistant = Messaging.homeAssistantId(mqtt.clientId());
    var ids = new HashSet<>(mqtt.clientIds());
    ids.add(Messaging.senderId(mqtt.clientId()));
    ids.add(Messaging.followerId(mqtt.clientId()));
    ids.add(HomeAssistantLink.listener(homeAssistant));
    ids.add(HomeAssistantLink.sender(homeAssistant));
    return ids;
  }

  private static BrokerSettings settings(Configuration configuration) {
    var mqtt = configuration.mqtt();
    var settings =
        BrokerSettings.in(configuration.data().resolve("mqtt"))
            .takingPacketsOf(longestPacket(mqtt))
            .lossless(HomeAssistantLink.listener(Messaging.homeAssistantId(mqtt.clientId())))
            .lossless(Messaging.followerId(mqtt.clientId()));
    for (var clientId : mqtt.clientIds()) {
      settings = settings.lossless(clientId);
    }
    return settings;
  }

  /** With TLS, if it has a certificate; without for this process only, if it is to be so. */
  private static BrokerSettings listening(
      BrokerSettings settings, Broker.Embedded embedded, Lifecycle lifecycle) {
    var clear =
        tlsOnly(embedded)
            ? settings.listeningOn(LOOPBACK, 0)
            : settings.listeningOn(embedded.host(), embedded.port());
    return embedded
        .tls()
        .map(tls -> {
          var context = Listening.identity("MQTT", tls.files(), lifecycle);
          return clear.listeningWith(new BrokerTls(embedded.host(), tls.port(), context));
        })
        .orElse(clear);
  }

  /** Zigbee2MQTT tells everything that it knows of all its devices in one message. */
  private static int longestPacket(MqttConfiguration mqtt) {
    boolean zigbee = mqtt.sources().stream().anyMatch(it -> it.format() == Known.ZIGBEE2MQTT);
    return zigbee ? Zigbee2Mqtt.MOST_BYTES + 1_024 : BrokerSettings.USUAL_PACKET;
  }

  private static BooleanSupplier review(MqttAccess access, EmbeddedBroker broker) {
    return () -> {
      access.review(broker.connected(), broker::disconnect);
      return false;
    };
  }

  private static String address(Broker.Embedded embedded, EmbeddedBroker broker) {
    List<String> addresses = new ArrayList<>();
    if (!tlsOnly(embedded)) {
      addresses.add("tcp://%s:%d".formatted(embedded.host(), broker.port()));
    }
    broker
        .tlsPort()
        .ifPresent(port -> addresses.add("ssl://%s:%d".formatted(embedded.host(), port)));
    return "%s (embedded%s)"
        .formatted(
            String.join(", ", addresses),
            embedded.anonymous() ? ", anonymous clients admitted" : "");
  }
}
