package io.lintel.messaging.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.OpenAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.paging.PagingManager;
import org.apache.activemq.artemis.core.paging.PagingStore;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Devices have many topics; what the broker keeps must not grow by much with each. */
@Timeout(120)
class ManyTopicsTest {
  private static final int TOPICS = 300;
  private static final int LITTLE_MEMORY = 64 * 1024;
  private static final String FILLER = "-".repeat(500);

  @TempDir Path folder;

  @Test
  void keepsNeitherPagesNorAnAddressForATopicThatIsOnlyPublishedTo() throws Exception {
    try (EmbeddedBroker broker = broker(BrokerSettings.in(folder));
        TestClient away = subscriber(broker, "away", "dev/+")) {
      publish(broker, 1, number -> "dev/" + number);
      Set<PagingStore> stores = stores(broker);
      Set<SimpleString> addresses = broker.server().getPostOffice().getAddresses();

      publish(broker, TOPICS, number -> "dev/" + number);

      away.awaitReceived(TOPICS + 1);
      assertThat(stores(broker)).isEqualTo(stores);
      assertThat(broker.server().getPostOffice().getAddresses()).isEqualTo(addresses);
    }
  }

  @Test
  void doesNotGrowWhenItIsStartedAgain() throws Exception {
    try (EmbeddedBroker broker = broker(BrokerSettings.in(folder).lossless("away"))) {
      subscriber(broker, "away", "dev/+").close();
      publish(broker, TOPICS, number -> "dev/" + number);
    }
    try (EmbeddedBroker broker = broker(BrokerSettings.in(folder).lossless("away"))) {
      assertThat(stores(broker)).hasSizeLessThan(10);
      assertReceived(broker, "away", TOPICS);
    }
  }

  @Test
  void whatWaitsOnDiskWaitsWithItsSubscription() throws Exception {
    BrokerSettings settings = BrokerSettings.in(folder).lossless("away").withMemory(LITTLE_MEMORY);
    try (EmbeddedBroker broker = broker(settings)) {
      subscriber(broker, "away", "dev/+").close();
      publish(broker, TOPICS, number -> "dev/" + number);
      assertThat(pageFolders()).isPositive().isLessThan(5);
    }
    try (EmbeddedBroker broker = broker(settings)) {
      assertReceived(broker, "away", TOPICS);
    }
  }

  /** Its address had no pages of its own before, and what was published then is still under way. */
  @Test
  void aTopicThatIsSubscribedToLaterHasPagesOfItsOwnFromThenOn() throws Exception {
    BrokerSettings settings =
        BrokerSettings.in(folder).lossless("early").lossless("late").withMemory(LITTLE_MEMORY);
    try (EmbeddedBroker broker = broker(settings)) {
      subscriber(broker, "early", "dev/+").close();
      publish(broker, 10, _ -> "dev/1");
      subscriber(broker, "late", "dev/1").close();
      publish(broker, TOPICS, _ -> "dev/1");
    }
    try (EmbeddedBroker broker = broker(settings)) {
      assertReceived(broker, "early", TOPICS + 10);
      assertReceived(broker, "late", TOPICS);
      publish(broker, 1, _ -> "dev/2");
      publish(broker, TOPICS, _ -> "dev/1");
      assertReceived(broker, "late", TOPICS);
    }
  }

  private static EmbeddedBroker broker(BrokerSettings settings) {
    return EmbeddedBroker.start(settings, new OpenAccess());
  }

  private static TestClient subscriber(EmbeddedBroker broker, String id, String filter)
      throws MqttException {
    TestClient client = new TestClient(broker.uri(), id).persistent().connect();
    assertThat(client.subscribe(filter)).isEqualTo(1);
    return client;
  }

  private static void publish(EmbeddedBroker broker, int messages, IntFunction<String> topic)
      throws MqttException {
    try (TestClient publisher = new TestClient(broker.uri(), "publisher").connect()) {
      for (int number = 0; number < messages; number++) {
        publisher.publishPipelined(topic.apply(number), text(number).getBytes(UTF_8));
      }
      Await.until("all confirmed", () -> publisher.confirmed.get() == messages);
    }
  }

  private static String text(int number) {
    return number + FILLER;
  }

  private static void assertReceived(EmbeddedBroker broker, String client, int messages)
      throws MqttException {
    try (TestClient back = new TestClient(broker.uri(), client).persistent().connect()) {
      back.awaitReceived(messages);
      List<String> last = back.received.subList(messages - TOPICS, messages);
      assertThat(last).containsExactlyElementsOf(texts());
      assertThat(back.received).hasSize(messages);
    }
  }

  private static List<String> texts() {
    return IntStream.range(0, TOPICS).mapToObj(ManyTopicsTest::text).toList();
  }

  private static Set<PagingStore> stores(EmbeddedBroker broker) throws Exception {
    PagingManager manager = broker.server().getPagingManager();
    return Stream.of(manager.getStoreNames())
        .map(name -> store(manager, name))
        .collect(Collectors.toSet());
  }

  private static PagingStore store(PagingManager manager, SimpleString name) {
    try {
      return manager.getPageStore(name);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private long pageFolders() throws IOException {
    try (Stream<Path> folders = Files.list(folder.resolve("paging"))) {
      return folders.filter(Files::isDirectory).count();
    }
  }
}
