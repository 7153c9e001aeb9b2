package io.lintel.messaging.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.messaging.link.Backoff;
import io.lintel.messaging.link.LoggingLinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.MqttSubscriber;
import io.lintel.messaging.link.OutboundMessage;
import io.lintel.messaging.link.SenderSettings;
import io.lintel.messaging.link.SubscriberSettings;
import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.EmbeddedTestBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a device to the store and back to the acknowledgement. */
@Timeout(120)
class IngestOverABrokerTest {
  private static final int DEVICES = 50;
  private static final Backoff QUICK = new Backoff(Duration.ofMillis(20), Duration.ofMillis(50));

  @Test
  void everyReportSurvivesThatStoreAndBrokerGoAway(@TempDir Path folder) {
    var before = new Receiver();
    before.away = true;
    try (var broker = new EmbeddedTestBroker(folder)) {
      broker.start();
      try (MqttSubscriber subscriber = subscriber(broker, before);
          MqttSender devices = devices(broker)) {
        Await.until("connected", () -> subscriber.connected() && devices.connected());
        devices.publish(reports(before));
      }
      assertThat(before.published).isEmpty();
      broker.stop();

      var after = new Receiver();
      broker.start();
      try (MqttSubscriber subscriber = subscriber(broker, after)) {
        Await.until("all reports", () -> after.published.size() >= DEVICES);
        Await.until(
            "connected", subscriber::connected); // messages come before the answer to subscribing
      }
      // The very first message can't be decoded: alone in a batch, it needed no store.
      assertThat(before.putAside().size() + after.putAside().size()).isEqualTo(DEVICES);
      for (int device = 0; device < DEVICES; device++) {
        assertThat(after.field(new Eui(device), "level")).contains(Value.of(device));
      }
    }
  }

  private static List<OutboundMessage> reports(Receiver receiver) {
    var messages = new ArrayList<OutboundMessage>();
    for (int device = 0; device < DEVICES; device++) {
      String topic = receiver.topics.status(new Eui(device).toString());
      messages.add(OutboundMessage.of(topic, MqttPayload.of("{\"level\": ")));
      messages.add(OutboundMessage.of(topic, MqttPayload.of("{\"level\": " + device + "}")));
    }
    return messages;
  }

  private static MqttSubscriber subscriber(EmbeddedTestBroker broker, Receiver receiver) {
    var subscriber =
        new MqttSubscriber(
            MqttEndpoint.of(broker.uri(), EmbeddedTestBroker.LOSSLESS),
            SubscriberSettings.to(receiver.ingest.filters()).withBackoff(QUICK),
            receiver.ingest,
            new LoggingLinkListener());
    subscriber.start();
    return subscriber;
  }

  private static MqttSender devices(EmbeddedTestBroker broker) {
    var sender =
        new MqttSender(
            MqttEndpoint.of(broker.uri(), "devices"),
            SenderSettings.standard().withBackoff(QUICK),
            Optional.empty(),
            new LoggingLinkListener());
    sender.start();
    return sender;
  }
}
