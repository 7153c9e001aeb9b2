package io.lintel.bootstrap.demo;

import io.lintel.domain.shared.Value;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.ingest.JsonValues;
import io.lintel.messaging.link.InboundMessage;
import io.lintel.messaging.link.LoggingLinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.MqttSubscriber;
import io.lintel.messaging.link.OutboundMessage;
import io.lintel.messaging.link.PublishFailedException;
import io.lintel.messaging.link.SenderSettings;
import io.lintel.messaging.link.SubscriberSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The devices of the sample building, reporting by turns over one MQTT connection as through a
 * gateway.
 */
public final class SimulatedDevices implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SimulatedDevices.class);

  private final MqttSender sender;
  private final MqttSubscriber subscriber;
  private final MqttTopics topics;
  private final List<SimulatedDevice> devices;
  private final JsonValues json = new JsonValues(64 * 1024);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("demo").factory());
  private int turn;

  private SimulatedDevices(
      MqttSender sender, MqttEndpoint endpoint, MqttTopics topics, List<SimulatedDevice> devices) {
    this.sender = sender;
    this.topics = topics;
    this.devices = devices;
    this.subscriber =
        new MqttSubscriber(
            endpoint.withClientId(endpoint.clientId() + "-told"),
            SubscriberSettings.to(topics.subscribedBy("+")).withoutSession(),
            batch -> batch.forEach(message -> clock.execute(() -> told(message))),
            new LoggingLinkListener());
  }

  /** Lets each device report within two seconds, and again several times per expected interval. */
  public static SimulatedDevices start(
      SampleBuilding sample, MqttEndpoint endpoint, MqttTopics topics) {
    var sender =
        new MqttSender(
            endpoint, SenderSettings.standard(), Optional.empty(), new LoggingLinkListener());
    sender.start();
    var simulated =
        sample.devices().stream()
            .flatMap(device ->
                Arrays.stream(SampleKind.values())
                    .filter(kind -> device.kind().equals(Optional.of(kind.key())))
                    .map(kind -> new SimulatedDevice(device, kind)))
            .toList();
    var devices = new SimulatedDevices(sender, endpoint, topics, simulated);
    devices.subscriber.start();
    var every = TimeUnit.SECONDS.toMicros(2) / Math.max(1, simulated.size());
    var _ = devices.clock.scheduleAtFixedRate(devices::next, 0, every, TimeUnit.MICROSECONDS);
    return devices;
  }

  private void next() {
    report(devices.get(turn++ % devices.size()));
  }

  private void report(SimulatedDevice device) {
    publish(topics.status(device.eui()), device.report());
  }

  private void told(InboundMessage message) {
    devices.stream()
        .filter(device -> message.topic().startsWith(topics.command(device.eui(), "")))
        .forEach(device -> obey(device, message));
    devices.stream()
        .filter(device -> message.topic().equals(topics.desired(device.eui())))
        .forEach(device -> {
          device.become(members(message));
          report(device);
        });
  }

  private void obey(SimulatedDevice device, InboundMessage message) {
    var command = message.topic().substring(topics.command(device.eui(), "").length());
    if (members(message).get("name") instanceof Value.Text(var name)) {
      publish(topics.commandResult(device.eui(), command), device.obey(name));
    }
  }

  /** An empty message, by which nothing is wanted any more, has none. */
  private Map<String, Value> members(InboundMessage message) {
    return message.payload().size() > 0
            && json.parse(message.payload().bytes()) instanceof Value.Members(var members)
        ? members
        : Map.of();
  }

  private void publish(String topic, String text) {
    try {
      sender.publish(List.of(OutboundMessage.of(topic, MqttPayload.of(text))));
    } catch (PublishFailedException e) {
      log.debug(
          "A simulated device was not heard", e); // as with real devices, the next one will be
    }
  }

  @Override
  public void close() {
    subscriber.close();
    clock.shutdownNow();
    sender.close();
  }
}
