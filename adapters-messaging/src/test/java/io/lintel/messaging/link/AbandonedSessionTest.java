package io.lintel.messaging.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.Mosquitto;
import io.lintel.messaging.testing.RequiresMosquitto;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a session whose subscriber does not come back. */
@RequiresMosquitto
@Timeout(120)
class AbandonedSessionTest {
  private static final String GONE = "gone";
  private static final List<String> SHARED = List.of("$share/group/order/+");
  private static final Duration QUIET = Duration.ofMillis(500);

  private final RecordingListener events = new RecordingListener();
  private final RecordingHandler own = new RecordingHandler();
  private final RecordingHandler inherited = new RecordingHandler();
  private final AtomicBoolean isBack = new AtomicBoolean();
  private Mosquitto broker;
  private MqttSender sender;

  @BeforeEach
  void start(@TempDir Path folder) {
    broker = new Mosquitto(folder);
    broker.start();
    sender =
        new MqttSender(
            MqttEndpoint.of(broker.uri(), "sender"),
            SenderSettings.standard(),
            Optional.empty(),
            events);
    sender.start();
    Await.until("sender connected", sender::connected);
  }

  @AfterEach
  void stop() {
    sender.close();
    broker.close();
  }

  private MqttSubscriber subscriber(String clientId, RecordingHandler handler) {
    var subscriber =
        new MqttSubscriber(
            MqttEndpoint.of(broker.uri(), clientId),
            SubscriberSettings.to(SHARED),
            handler,
            events);
    subscriber.start();
    Await.until("connected", subscriber::connected);
    return subscriber;
  }

  private AbandonedSession abandoned() {
    var session =
        new AbandonedSession(
            MqttEndpoint.of(broker.uri(), GONE),
            SHARED,
            inherited,
            events,
            () -> isBack.get() ? Optional.of("back") : Optional.empty());
    session.start();
    return session;
  }

  private void publish(int from, int to) {
    sender.publish(
        numbers(from, to)
            .map(number -> OutboundMessage.of("order/1", MqttPayload.of(number)))
            .toList());
  }

  private static Stream<String> numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(String::valueOf);
  }

  @Test
  void whatIsKeptIsTakenInAndThenForgotten() {
    subscriber(GONE, own).close();
    publish(0, 100);

    try (var session = abandoned()) {
      Await.until("nothing left", () -> session.isEmptyFor(QUIET));
      assertThat(inherited.texts()).containsExactlyElementsOf(numbers(0, 100).toList());
      assertThat(session.end()).isTrue();
    }

    publish(100, 101);
    subscriber(GONE, own).close();
    publish(101, 102);
    try (var again = subscriber(GONE, own)) {
      own.awaitText("101");
      assertThat(again.connected()).isTrue();
    }
    assertThat(own.texts()).containsExactly("101");
  }

  @Test
  void asksForNoMoreSoThatTheOthersGetAll() {
    subscriber(GONE, own).close();
    publish(0, 50);

    try (var other = subscriber("other", own);
        var session = abandoned()) {
      Await.until("nothing left", () -> session.isEmptyFor(QUIET));
      assertThat(own.texts().size() + inherited.texts().size()).isEqualTo(50);
      int before = inherited.texts().size();
      assertThat(before).isPositive();
      publish(50, 150);
      Await.until("the other has all", () -> own.texts().containsAll(numbers(50, 150).toList()));

      assertThat(other.connected()).isTrue();
      assertThat(inherited.texts()).hasSize(before);
    }
  }

  @Test
  void leavesWhatItDidNotHandleToWhoComesBack() {
    subscriber(GONE, own).close();
    publish(0, 10);
    inherited.shut();
    try (var session = abandoned()) {
      Await.until("it was begun", () -> inherited.calls() == 1);
      isBack.set(true);
      try (var back = subscriber(GONE, own)) {
        own.awaitText("9");
        inherited.open();
        publish(10, 11);
        own.awaitText("10");
        assertThat(back.connected()).isTrue();
      }
      assertThat(session.isEmptyFor(Duration.ZERO)).isFalse();
    }
    assertThat(own.texts()).containsAll(numbers(0, 11).toList());
  }

  @Test
  void itStaysWhenTheBrokerIsNotThereToForgetIt() {
    subscriber(GONE, own).close();
    publish(0, 10);
    try (var session = abandoned()) {
      Await.until("nothing left", () -> session.isEmptyFor(QUIET));
      broker.stop();
      assertThat(session.end()).isFalse();
      broker.start();
    }
  }
}
