package io.lintel.messaging.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.SilentBroker;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MqttSenderTest {
  private static final OutboundMessage MESSAGE =
      OutboundMessage.of("topic", MqttPayload.of("payload"));

  private final RecordingListener events = new RecordingListener();

  @Test
  void givesUpOnABrokerThatDoesNotConfirm() throws Exception {
    try (var broker = new SilentBroker();
        MqttSender sender = connectedSender(broker)) {
      assertThatThrownBy(() -> sender.publish(List.of(MESSAGE)))
          .isInstanceOf(PublishFailedException.class);
    }
  }

  @Test
  void givesUpWhenItsWindowStaysFull() throws Exception {
    try (var broker = new SilentBroker();
        MqttSender sender = connectedSender(broker)) {
      assertThatThrownBy(() -> sender.publish(Collections.nCopies(25, MESSAGE)))
          .isInstanceOf(PublishFailedException.class);
      assertThatThrownBy(() -> sender.publish(List.of(MESSAGE)))
          .isInstanceOf(PublishFailedException.class);
    }
  }

  @Test
  void breaksWithABrokerThatDoesNotEvenRead() throws Exception {
    var large = OutboundMessage.of("topic", MqttPayload.of(new byte[4 * 1024 * 1024]));
    try (var broker = SilentBroker.deaf()) {
      var endpoint =
          new MqttEndpoint(
              broker.uri(),
              "sender",
              Optional.empty(),
              Optional.empty(),
              Duration.ofMinutes(5),
              Duration.ofSeconds(1));
      try (MqttSender sender = sender(endpoint)) {
        sender.start();
        Await.until("connected", sender::connected);

        assertThatThrownBy(() -> sender.publish(Collections.nCopies(8, large)))
            .isInstanceOf(PublishFailedException.class);
        Await.until("the connection is given up", () -> events.connectionLost.get() > 0);
      }
    }
  }

  @Test
  void failsWhenNotStarted() throws Exception {
    try (var broker = new SilentBroker();
        MqttSender sender = sender(broker)) {
      assertThatThrownBy(() -> sender.publish(List.of(MESSAGE)))
          .isInstanceOf(PublishFailedException.class);
      assertThat(sender.state()).isEqualTo(LinkState.NEW);
    }
  }

  @Test
  void hasNothingToDoForNothing() throws Exception {
    try (var broker = new SilentBroker();
        MqttSender sender = sender(broker)) {
      sender.publish(List.of());
      assertThat(sender.connected()).isFalse();
    }
  }

  private MqttSender connectedSender(SilentBroker broker) {
    MqttSender sender = sender(broker);
    sender.start();
    Await.until("connected", sender::connected);
    return sender;
  }

  private MqttSender sender(SilentBroker broker) {
    return sender(MqttEndpoint.of(broker.uri(), "sender"));
  }

  private MqttSender sender(MqttEndpoint endpoint) {
    var settings = new SenderSettings(10, Duration.ofMillis(300), Backoff.standard());
    return new MqttSender(endpoint, settings, Optional.empty(), events);
  }
}
