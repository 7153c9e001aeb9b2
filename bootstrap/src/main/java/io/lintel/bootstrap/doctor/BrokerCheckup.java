package io.lintel.bootstrap.doctor;

import io.lintel.bootstrap.config.MqttConfiguration;
import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.bootstrap.config.MqttConfiguration.Tls;
import io.lintel.bootstrap.wiring.Endpoints;
import io.lintel.bootstrap.wiring.QuietLinks;
import io.lintel.messaging.link.InboundMessage;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.MqttSubscriber;
import io.lintel.messaging.link.OutboundMessage;
import io.lintel.messaging.link.SenderSettings;
import io.lintel.messaging.link.SubscriberSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The broker: whether it lets us in, keeps what comes while nobody is there, and shares messages
 * among several. It is tried on topics of its own, {@code <prefix>/doctor/...}.
 */
final class BrokerCheckup {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MESSAGES = 20;

  private final MqttConfiguration mqtt;
  private final InstantSource clock;
  private final PortCheckup ports = new PortCheckup("mqtt");
  private final String run = UUID.randomUUID().toString();

  BrokerCheckup(MqttConfiguration mqtt, InstantSource clock) {
    this.mqtt = mqtt;
    this.clock = clock;
  }

  List<Finding> examine() {
    return switch (mqtt.broker()) {
      case Broker.None _ ->
          List.of(Finding.warning("mqtt", "none: no device can report", "Set LINTEL_MQTT."));
      case Broker.Embedded embedded -> embedded(embedded);
      case Broker.External external -> external(external);
    };
  }

  private List<Finding> embedded(Broker.Embedded broker) {
    var findings = new ArrayList<Finding>();
    if (broker.tls().filter(Tls::only).isEmpty()) {
      findings.add(ports.examine("embedded", broker.host(), broker.port(), "LINTEL_MQTT_PORT"));
    }
    broker
        .tls()
        .ifPresent(tls -> {
          findings.add(
              ports.examine(
                  "embedded, with TLS", broker.host(), tls.port(), "LINTEL_MQTT_TLS_PORT"));
          findings.add(new CertificateCheckup("mqtt", clock).examine(tls.files()));
        });
    return findings;
  }

  private List<Finding> external(Broker.External broker) {
    var endpoint = Endpoints.external(broker, "lintel-doctor-" + run);
    var findings = new ArrayList<Finding>();
    try (var sender =
        new MqttSender(endpoint, SenderSettings.standard(), Optional.empty(), new QuietLinks())) {
      sender.start();
      if (!soon(sender::connected)) {
        return List.of(
            Finding.problem(
                "mqtt",
                "no broker lets us in at %s%s"
                    .formatted(broker.uri(), sender.failure().map(it -> ": " + it).orElse("")),
                broker.trust().isPresent()
                    ? "Is it running, and are LINTEL_MQTT, its login and LINTEL_MQTT_TLS_* right?"
                    : "Is it running, and are LINTEL_MQTT, LINTEL_MQTT_USER and LINTEL_MQTT_PASSWORD right?"));
      }
      findings.add(Finding.fine("mqtt", "the broker at %s lets us in".formatted(broker.uri())));
      findings.add(session(sender, endpoint));
      findings.add(sharing(sender, endpoint));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return findings;
  }

  private String topic(String what) {
    return "%s/doctor/%s/%s".formatted(mqtt.prefix(), run, what);
  }

  private MqttSubscriber subscriber(
      MqttEndpoint endpoint, String name, String filter, boolean session, AtomicInteger received) {
    var settings = SubscriberSettings.to(List.of(filter));
    var subscriber =
        new MqttSubscriber(
            endpoint.withClientId("lintel-doctor-%s-%s".formatted(name, run)),
            session ? settings : settings.withoutSession(),
            (List<InboundMessage> batch) -> received.addAndGet(batch.size()),
            new QuietLinks());
    subscriber.start();
    return subscriber;
  }

  private Finding session(MqttSender sender, MqttEndpoint endpoint) throws InterruptedException {
    var topic = topic("session");
    var received = new AtomicInteger();
    try (var first = subscriber(endpoint, "session", topic, true, received)) {
      if (!soon(first::connected)) {
        return Finding.problem(
            "mqtt",
            "the broker refuses subscriptions below " + mqtt.prefix() + "/",
            "Let this login read and write %s/# there.".formatted(mqtt.prefix()));
      }
    }
    publish(sender, topic);
    try (var _ = subscriber(endpoint, "session", topic, true, received)) {
      soon(() -> received.get() >= MESSAGES);
    }
    try (var last = subscriber(endpoint, "session", topic, false, new AtomicInteger())) {
      soon(last::connected); // which ends the session at the broker
    }
    return received.get() >= MESSAGES
        ? Finding.fine("mqtt", "it keeps QoS 1 messages for who is away (persistent session)")
        : Finding.problem(
            "mqtt",
            "of %d messages it kept %d for who was away".formatted(MESSAGES, received.get()),
            "Allow persistent sessions and queue QoS 1 messages; or reports are lost at restarts.");
  }

  private Finding sharing(MqttSender sender, MqttEndpoint endpoint) throws InterruptedException {
    var topic = topic("shared");
    var filter = "$share/lintel-doctor-%s/%s".formatted(run, topic);
    var one = new AtomicInteger();
    var other = new AtomicInteger();
    try (var first = subscriber(endpoint, "one", filter, false, one);
        var second = subscriber(endpoint, "other", filter, false, other)) {
      if (soon(() -> first.connected() && second.connected())) {
        publish(sender, topic);
        soon(() -> one.get() + other.get() >= MESSAGES);
      }
    }
    int received = one.get() + other.get();
    if (received == MESSAGES) {
      return Finding.fine("mqtt", "it shares a subscription among several (shared subscription)");
    }
    var finding =
        "two that share a subscription got %d of %d messages".formatted(received, MESSAGES);
    return mqtt.sharedGroup().isPresent()
        ? Finding.problem(
            "mqtt", finding, "Unset LINTEL_MQTT_SHARED_GROUP, or take a broker that can.")
        : Finding.warning("mqtt", finding, "Fine with one node; several need a broker that can.");
  }

  private static void publish(MqttSender sender, String topic) throws InterruptedException {
    var payload = MqttPayload.of("lintel doctor");
    sender.publish(
        IntStream.range(0, MESSAGES)
            .mapToObj(_ -> new OutboundMessage(topic, payload, false))
            .toList());
  }

  private static boolean soon(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    return condition.getAsBoolean();
  }
}
