package io.lintel.bootstrap.demo;

import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.LoggingLinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.OutboundMessage;
import io.lintel.messaging.link.PublishFailedException;
import io.lintel.messaging.link.SenderSettings;
import java.util.Arrays;
import java.util.List;
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
  private final MqttTopics topics;
  private final List<SimulatedDevice> devices;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("demo").factory());
  private int turn;

  private SimulatedDevices(MqttSender sender, MqttTopics topics, List<SimulatedDevice> devices) {
    this.sender = sender;
    this.topics = topics;
    this.devices = devices;
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
    var devices = new SimulatedDevices(sender, topics, simulated);
    var every = TimeUnit.SECONDS.toMicros(2) / Math.max(1, simulated.size());
    var _ = devices.clock.scheduleAtFixedRate(devices::next, 0, every, TimeUnit.MICROSECONDS);
    return devices;
  }

  private void next() {
    var device = devices.get(turn++ % devices.size());
    var payload = MqttPayload.of(device.report());
    try {
      sender.publish(List.of(OutboundMessage.of(topics.status(device.eui()), payload)));
    } catch (PublishFailedException e) {
      log.debug("A simulated report was not sent", e); // as with real devices, the next one will be
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    sender.close();
  }
}
