package io.lintel.messaging.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.OpenAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedBrokerTest {
  @TempDir Path folder;

  @Test
  void namesThePortInItsRefusal() throws Exception {
    try (EmbeddedBroker first = broker(BrokerSettings.in(folder.resolve("first")))) {
      BrokerSettings same =
          BrokerSettings.in(folder.resolve("second")).listeningOn("127.0.0.1", first.port());
      assertThatThrownBy(() -> broker(same))
          .isInstanceOf(BrokerFailedException.class)
          .hasMessageContaining("127.0.0.1:" + first.port());
    }
  }

  @Test
  void keepsSessionsAndMessagesThroughARestart() throws Exception {
    try (EmbeddedBroker broker = broker(BrokerSettings.in(folder))) {
      leaveASession(broker, "away");
      publish(broker, 50);
    }
    try (EmbeddedBroker broker = broker(BrokerSettings.in(folder))) {
      assertThat(received(broker, "away", 50)).containsExactlyElementsOf(numbers(0, 50));
    }
  }

  @Test
  void keepsEveryConfirmedMessageWhenKilled() throws Exception {
    try (BrokerProcess process = BrokerProcess.start(folder);
        TestClient away = new TestClient(process.uri(), "away").persistent().connect();
        TestClient publisher = new TestClient(process.uri(), "publisher").connect()) {
      away.subscribe("dev/+");
      away.disconnect();
      for (int number = 0; number < 500; number++) {
        publisher.publishPipelined("dev/" + number % 10, bytes(number));
      }
      Await.until("all confirmed", () -> publisher.confirmed.get() == 500);
      process.kill();
    }
    try (EmbeddedBroker broker = broker(BrokerSettings.in(folder))) {
      assertThat(received(broker, "away", 500)).containsExactlyElementsOf(numbers(0, 500));
    }
  }

  @Test
  void boundsWhatWaitsForAnOrdinarySession() throws Exception {
    try (EmbeddedBroker broker = broker(BrokerSettings.in(folder).withOfflineMessages(100))) {
      leaveASession(broker, "away");
      publish(broker, 500);
      assertThat(received(broker, "away", 100)).containsExactlyElementsOf(numbers(400, 500));
    }
  }

  @Test
  void dropsNothingOfALosslessSession() throws Exception {
    BrokerSettings settings =
        BrokerSettings.in(folder).withOfflineMessages(100).lossless("service");
    try (EmbeddedBroker broker = broker(settings)) {
      leaveASession(broker, "service");
      publish(broker, 500);
      assertThat(received(broker, "service", 500)).containsExactlyElementsOf(numbers(0, 500));
    }
  }

  @Test
  void putsWhatExceedsItsMemoryOnDiskAndLosesNothing() throws Exception {
    int messages = 3_000;
    byte[] filler = new byte[4_000];
    BrokerSettings settings =
        BrokerSettings.in(folder).lossless("service").withMemory(2 * 1024 * 1024);
    try (EmbeddedBroker broker = broker(settings)) {
      leaveASession(broker, "service");
      try (TestClient publisher = new TestClient(broker.uri(), "publisher").connect()) {
        for (int number = 0; number < messages; number++) {
          byte[] payload = filler.clone();
          System.arraycopy(bytes(number), 0, payload, 0, bytes(number).length);
          publisher.publishPipelined("dev/" + number % 50, payload);
        }
        Await.until("all confirmed", () -> publisher.confirmed.get() == messages);
      }
      assertThat(bytesIn(folder.resolve("paging"))).isGreaterThan(5_000_000);
      assertThat(received(broker, "service", messages))
          .extracting(text -> text.substring(0, text.indexOf('\0')))
          .containsExactlyElementsOf(numbers(0, messages));
    }
  }

  @Test
  void deliversAgainAfterManyUnacknowledgedDeliveries() throws Exception {
    try (EmbeddedBroker broker = broker(BrokerSettings.in(folder).lossless("service"))) {
      leaveASession(broker, "service");
      publish(broker, 3);
      for (int attempt = 0; attempt < 15; attempt++) {
        try (TestClient service =
            new TestClient(broker.uri(), "service").persistent().withoutAcknowledging().connect()) {
          service.awaitReceived(3);
        }
      }
      assertThat(received(broker, "service", 3)).containsExactlyElementsOf(numbers(0, 3));
    }
  }

  /** Each connection takes packet ids for what it is sent; there are 65 535. */
  @Test
  void doesNotRunOutOfPacketIds() throws Exception {
    int messages = 23_000;
    BrokerSettings settings =
        BrokerSettings.in(folder).lossless("service").withUnacknowledgedMessages(messages);
    try (EmbeddedBroker broker = broker(settings)) {
      leaveASession(broker, "service");
      publish(broker, messages);
      for (int attempt = 0; attempt < 3; attempt++) {
        try (TestClient service =
            new TestClient(broker.uri(), "service").persistent().withoutAcknowledging().connect()) {
          service.awaitReceived(messages);
        }
      }
    }
  }

  private EmbeddedBroker broker(BrokerSettings settings) {
    return EmbeddedBroker.start(settings, new OpenAccess());
  }

  private static void leaveASession(EmbeddedBroker broker, String client) throws MqttException {
    try (TestClient away = new TestClient(broker.uri(), client).persistent().connect()) {
      away.subscribe("dev/+");
      away.disconnect();
    }
  }

  private static void publish(EmbeddedBroker broker, int messages) throws MqttException {
    try (TestClient publisher = new TestClient(broker.uri(), "publisher").connect()) {
      for (int number = 0; number < messages; number++) {
        publisher.publishPipelined("dev/1", bytes(number));
      }
      Await.until("all confirmed", () -> publisher.confirmed.get() == messages);
    }
  }

  /** What the client is sent before a last message that marks the end. */
  private static List<String> received(EmbeddedBroker broker, String client, int messages)
      throws MqttException {
    try (TestClient back = new TestClient(broker.uri(), client).persistent().connect()) {
      back.awaitReceived(messages);
      back.publish("dev/1", "end");
      Await.until("end", () -> back.received.contains("end"));
      return back.received.stream().filter(text -> !text.equals("end")).toList();
    }
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(String::valueOf).toList();
  }

  private static byte[] bytes(int number) {
    return String.valueOf(number).getBytes(UTF_8);
  }

  private static long bytesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
