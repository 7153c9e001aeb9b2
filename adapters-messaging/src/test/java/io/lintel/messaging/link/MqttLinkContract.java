package io.lintel.messaging.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.EmbeddedTestBroker;
import io.lintel.messaging.testing.TcpProxy;
import io.lintel.messaging.testing.TestBroker;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What subscriber and sender promise, with whatever broker. */
@Timeout(120)
abstract class MqttLinkContract {
  private static final Backoff QUICK = new Backoff(Duration.ofMillis(20), Duration.ofMillis(100));
  private static final String SUBSCRIBER = EmbeddedTestBroker.LOSSLESS;

  private static final SenderSettings PATIENT =
      SenderSettings.standard().withBackoff(QUICK).withTimeout(Duration.ofSeconds(30));

  private final RecordingListener events = new RecordingListener();
  private final RecordingHandler handler = new RecordingHandler();
  private TestBroker broker;

  abstract TestBroker newBroker(Path folder);

  @BeforeEach
  void startBroker(@TempDir Path folder) {
    broker = newBroker(folder);
    broker.start();
  }

  @AfterEach
  void stopBroker() {
    broker.close();
  }

  @Test
  void keepsTheOrderOfEachTopic() {
    try (MqttSubscriber subscriber = connectedSubscriber();
        MqttSender sender = connectedSender()) {
      sender.publish(
          IntStream.range(0, 300)
              .mapToObj(number -> message("order/" + number % 3, "" + number))
              .toList());

      Await.until("all handled", () -> handler.messages().size() >= 300);
      assertThat(subscriber.connected()).isTrue();
    }
    for (int topic = 0; topic < 3; topic++) {
      String name = "order/" + topic;
      int remainder = topic;
      assertThat(handler.messages().stream().filter(message -> message.topic().equals(name)))
          .extracting(message -> message.payload().text())
          .containsExactlyElementsOf(
              IntStream.range(0, 300)
                  .filter(number -> number % 3 == remainder)
                  .mapToObj(String::valueOf)
                  .toList());
    }
  }

  @Test
  void acknowledgesOnlyWhatTheHandlerHasFinished() {
    handler.shut();
    try (MqttSubscriber subscriber = connectedSubscriber();
        MqttSender sender = connectedSender()) {
      sender.publish(List.of(message("order/1", "unfinished")));
      Await.until("handler called", () -> handler.calls() == 1);
      assertThat(subscriber.connected()).isTrue();
    }
    assertThat(handler.texts()).isEmpty();

    handler.open();
    try (MqttSubscriber second = connectedSubscriber()) {
      handler.awaitText("unfinished");
      assertThat(second.connected()).isTrue();
    }

    try (MqttSubscriber third = connectedSubscriber();
        MqttSender sender = connectedSender()) {
      sender.publish(List.of(message("order/1", "last")));
      handler.awaitText("last");
      assertThat(third.connected()).isTrue();
    }
    assertThat(handler.texts()).containsExactly("unfinished", "last");
  }

  @Test
  void triesABatchAgainUntilTheHandlerSucceeds() {
    handler.failNext(3);
    try (MqttSubscriber subscriber = connectedSubscriber();
        MqttSender sender = connectedSender()) {
      sender.publish(List.of(message("order/1", "first"), message("order/1", "second")));
      handler.awaitText("second");
      assertThat(subscriber.connected()).isTrue();
    }
    assertThat(handler.texts()).containsExactly("first", "second");
    assertThat(events.batchFailed).hasValue(3);
    assertThat(events.connectionLost).hasValue(0);
  }

  @Test
  void losesNothingWhenTheBrokerRestarts() {
    List<String> numbers = IntStream.range(0, 200).mapToObj(String::valueOf).toList();
    handler.shut();
    try (MqttSubscriber subscriber = connectedSubscriber()) {
      try (MqttSender sender = connectedSender()) {
        sender.publish(numbers.stream().map(number -> message("order/1", number)).toList());
      }
      Await.until("handler called", () -> handler.calls() == 1);

      broker.stop();
      Await.until("loss noticed", () -> !subscriber.connected());
      broker.start();
      Await.until("connected again", subscriber::connected);
      handler.open();

      Await.until("all handled", () -> handler.texts().containsAll(numbers));
    }
  }

  @Test
  void doesNotAcknowledgeOnALaterConnection() {
    handler.shut();
    try (var proxy = new TcpProxy(broker.uri());
        MqttSubscriber subscriber = subscriber(proxy.uri(), SubscriberSettings.to(filters()));
        MqttSender sender = connectedSender()) {
      subscriber.start();
      Await.until("connected", subscriber::connected);
      sender.publish(List.of(message("order/1", "first")));
      Await.until("handler called", () -> handler.calls() == 1);

      proxy.cut();
      Await.until("connected again", () -> events.connected.get() == 2);
      handler.open(); // the work of the first connection ends only now

      sender.publish(List.of(message("order/1", "second")));
      handler.awaitText("second");
      assertThat(handler.texts()).containsExactly("first", "first", "second");
    }
  }

  @Test
  void waitsForABrokerThatIsAway() {
    broker.stop();
    try (MqttSubscriber subscriber = subscriber(broker.uri(), SubscriberSettings.to(filters()));
        MqttSender sender = sender(Optional.empty())) {
      subscriber.start();
      sender.start();
      Await.until("tried twice each", () -> events.connectFailed.get() >= 4);
      assertThat(subscriber.state()).isEqualTo(LinkState.CONNECTING);

      broker.start();
      Await.until("connected", () -> subscriber.connected() && sender.connected());
      sender.publish(List.of(message("order/1", "at last")));
      handler.awaitText("at last");
    }
  }

  @Test
  void takesWhatHasQueuedUpAsOneBatch() {
    handler.shut();
    try (MqttSubscriber subscriber = connectedSubscriber();
        MqttSender sender = connectedSender()) {
      sender.publish(List.of(message("order/1", "alone")));
      Await.until("handler called", () -> handler.calls() == 1);
      sender.publish(
          IntStream.range(0, 50).mapToObj(number -> message("order/1", "" + number)).toList());
      handler.open();
      handler.awaitText("49");
      assertThat(subscriber.connected()).isTrue();
    }
    assertThat(handler.batches().getFirst()).hasSize(1);
    assertThat(handler.batches()).hasSizeLessThan(51);
  }

  @Test
  void whatOneLaneWaitsForDoesNotHoldUpAnother() {
    var slow = new RecordingHandler();
    slow.shut();
    var lanes = new Lanes(2, topic -> topic.endsWith("slow") ? 0 : 1);
    BatchHandler both =
        batch -> (batch.getFirst().topic().endsWith("slow") ? slow : handler).handle(batch);
    var settings = SubscriberSettings.to(filters()).withLanes(lanes);
    try (var subscriber =
            new MqttSubscriber(MqttEndpoint.of(broker.uri(), SUBSCRIBER), settings, both, events);
        MqttSender sender = connectedSender()) {
      subscriber.start();
      Await.until("connected", subscriber::connected);
      sender.publish(List.of(message("order/slow", "first"), message("order/quick", "second")));

      handler.awaitText("second");
      assertThat(subscriber.backlog()).isPositive();
      slow.open();
      slow.awaitText("first");
      Await.until("all is acknowledged", () -> subscriber.backlog() == 0);
    }
    try (var again = connectedSubscriber();
        MqttSender sender = connectedSender()) {
      sender.publish(List.of(message("order/quick", "third")));
      handler.awaitText("third");
      assertThat(again.connected()).isTrue();
    }
    assertThat(handler.texts()).containsExactly("second", "third");
    assertThat(slow.texts()).containsExactly("first");
  }

  @Test
  void keepsUpUntilItIsBehindForSomeSeconds() {
    handler.shut();
    try (MqttSubscriber subscriber = connectedSubscriber();
        MqttSender sender = connectedSender()) {
      assertThat(subscriber.keepsUp()).isTrue();
      assertThat(subscriber.behindFor()).isZero();
      sender.publish(
          IntStream.range(0, 50).mapToObj(number -> message("order/1", "" + number)).toList());

      Await.until("behind", () -> !subscriber.keepsUp());
      assertThat(subscriber.backlog()).isPositive();

      handler.open();
      Await.until("caught up", () -> subscriber.keepsUp() && subscriber.backlog() == 0);
    }
  }

  @Test
  void severalConnectionsShareTheWork() {
    var numbers = IntStream.range(0, 200).mapToObj(String::valueOf).toList();
    var shared = SubscriberSettings.to(List.of("$share/group/order/#"));
    var otherHandler = new RecordingHandler();
    try (var one = subscriber(broker.uri(), shared);
        var two =
            new MqttSubscriber(
                MqttEndpoint.of(broker.uri(), "another"), shared, otherHandler, events);
        MqttSender sender = connectedSender()) {
      one.start();
      two.start();
      Await.until("connected", () -> one.connected() && two.connected());
      sender.publish(numbers.stream().map(number -> message("order/1", number)).toList());

      Await.until(
          "all handled",
          () -> handler.messages().size() + otherHandler.messages().size() >= numbers.size());
      // while both are there: what the first to close leaves in flight comes to the other again
      assertThat(handler.texts()).isNotEmpty();
      assertThat(otherHandler.texts()).isNotEmpty();
      assertThat(Stream.concat(handler.texts().stream(), otherHandler.texts().stream()))
          .containsExactlyInAnyOrderElementsOf(numbers);
    }
  }

  @Test
  void staysConnectedHoweverLongTheHandlerIsBehind() {
    List<String> numbers = IntStream.range(0, 400).mapToObj(String::valueOf).toList();
    Duration keepAlive = Duration.ofSeconds(1);
    handler.shut();
    var endpoint = MqttEndpoint.of(broker.uri(), SUBSCRIBER).withKeepAlive(keepAlive);
    var settings =
        SubscriberSettings.to(filters())
            .within(new SubscriberSettings.Bounds(10, 1_000_000, 5))
            .withBackoff(QUICK);
    try (var subscriber = new MqttSubscriber(endpoint, settings, handler, events);
        MqttSender sender = connectedSender()) {
      subscriber.start();
      Await.until("connected", subscriber::connected);
      sender.publish(numbers.stream().map(number -> message("order/1", number)).toList());

      assertThat(Await.within(keepAlive.multipliedBy(4), () -> events.connectionLost.get() > 0))
          .as("connection lost")
          .isFalse();
      handler.open();

      Await.until("all handled", () -> handler.texts().containsAll(numbers));
      assertThat(handler.texts().stream().distinct()).containsExactlyElementsOf(numbers);
      assertThat(events.overflowed.get()).isPositive();
      assertThat(events.connectionLost).hasValue(0);
    }
  }

  @Test
  void asksForWhatItWantsNowAndForNothingElse() {
    try (MqttSubscriber first = connectedSubscriber()) {
      assertThat(first.connected()).isTrue();
    }
    var settings = SubscriberSettings.to(List.of("other/+")).without(filters());
    try (MqttSubscriber second = subscriber(broker.uri(), settings);
        MqttSender sender = connectedSender()) {
      second.start();
      Await.until("connected", second::connected);
      sender.publish(List.of(message("order/1", "unwanted"), message("other/1", "wanted")));
      handler.awaitText("wanted");
    }
    assertThat(handler.texts()).containsExactly("wanted");
  }

  @Test
  void connectsOnlyWhenItMay() {
    var objection = new AtomicReference<>(Optional.of("not yet"));
    var settings = SubscriberSettings.to(filters()).withBackoff(QUICK);
    try (var subscriber =
        new MqttSubscriber(
            MqttEndpoint.of(broker.uri(), SUBSCRIBER), settings, handler, events, objection::get)) {
      subscriber.start();
      Await.until("tried twice", () -> events.connectFailed.get() > 1);
      assertThat(subscriber.connected()).isFalse();

      objection.set(Optional.empty());
      Await.until("connected", subscriber::connected);
    }
  }

  @Test
  void bringsRetainedMessagesAndSaysSo() {
    try (MqttSender sender = connectedSender()) {
      sender.publish(List.of(OutboundMessage.retained("order/1", MqttPayload.of("kept"))));
    }
    try (MqttSubscriber subscriber = connectedSubscriber()) {
      handler.awaitText("kept");
      assertThat(subscriber.connected()).isTrue();
    }
    assertThat(handler.messages()).first().extracting(InboundMessage::retained).isEqualTo(true);
  }

  @Test
  void publishesManyMessagesAtOnce() {
    try (MqttSubscriber subscriber = connectedSubscriber();
        MqttSender sender = connectedSender()) {
      List<OutboundMessage> many =
          IntStream.range(0, 5_000)
              .mapToObj(number -> message("order/" + number % 7, "" + number))
              .toList();
      sender.publish(many);
      Await.until("all handled", () -> handler.messages().size() >= many.size());
      assertThat(subscriber.connected()).isTrue();
    }
    assertThat(handler.messages()).hasSize(5_000);
  }

  @Test
  void refusesToPublishWhileTheBrokerIsAwayAndRecovers() {
    try (MqttSubscriber subscriber = connectedSubscriber();
        MqttSender sender = connectedSender()) {
      broker.stop();
      Await.until("loss noticed", () -> !sender.connected());
      assertThatThrownBy(() -> sender.publish(List.of(message("order/1", "lost"))))
          .isInstanceOf(PublishFailedException.class);

      broker.start();
      Await.until("connected again", () -> sender.connected() && subscriber.connected());
      sender.publish(List.of(message("order/1", "found")));
      handler.awaitText("found");
    }
  }

  @Test
  void tellsOthersWhetherItIsConnected() {
    var presence =
        new MqttPresence("order/presence", MqttPayload.of("online"), MqttPayload.of("offline"));
    try (var proxy = new TcpProxy(broker.uri());
        MqttSubscriber subscriber = connectedSubscriber()) {
      var endpoint = MqttEndpoint.of(proxy.uri(), "present");
      try (var sender = new MqttSender(endpoint, PATIENT, Optional.of(presence), events)) {
        sender.start();
        handler.awaitText("online");
        proxy.cut();
        Await.until("last will, new birth", () -> handler.messages().size() >= 3);
      }
      Await.until("goodbye", () -> handler.messages().size() >= 4);
      assertThat(subscriber.connected()).isTrue();
    }
    assertThat(handler.texts()).containsExactly("online", "offline", "online", "offline");
  }

  private static List<String> filters() {
    return List.of("order/+");
  }

  private static OutboundMessage message(String topic, String text) {
    return OutboundMessage.of(topic, MqttPayload.of(text));
  }

  private MqttSubscriber subscriber(URI uri, SubscriberSettings settings) {
    return new MqttSubscriber(
        MqttEndpoint.of(uri, SUBSCRIBER),
        new SubscriberSettings(
            settings.filters(),
            settings.unwanted(),
            settings.bounds(),
            QUICK,
            Duration.ofMillis(200),
            settings.keepsSession(),
            settings.lanes()),
        handler,
        events);
  }

  private MqttSubscriber connectedSubscriber() {
    MqttSubscriber subscriber = subscriber(broker.uri(), SubscriberSettings.to(filters()));
    subscriber.start();
    Await.until("subscriber connected", subscriber::connected);
    return subscriber;
  }

  private MqttSender sender(Optional<MqttPresence> presence) {
    return new MqttSender(MqttEndpoint.of(broker.uri(), "sender"), PATIENT, presence, events);
  }

  private MqttSender connectedSender() {
    MqttSender sender = sender(Optional.empty());
    sender.start();
    Await.until("sender connected", sender::connected);
    return sender;
  }
}
