package io.lintel.events.kafka;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.event.EventPublisherContract;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

final class KafkaEventPublisherTest extends EventPublisherContract {

  private static final String TOPIC = "lintel.events";

  @TempDir private static Path folder;
  private static KafkaServer server;

  private KafkaEventPublisher publisher;
  private ReceivedEvents received;

  @BeforeAll
  static void start() {
    server = new KafkaServer(folder).withTopic(TOPIC);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  protected EventPublisher publisher() {
    publisher = open(server.address());
    return publisher;
  }

  @Override
  protected BlockingQueue<EventMessage> received() {
    received = new ReceivedEvents(server.address(), TOPIC);
    return received.queue();
  }

  @Override
  protected EventPublisher unreachablePublisher() {
    return open("127.0.0.1:" + KafkaServer.freePort() + "?max.block.ms=500");
  }

  @AfterEach
  void close() {
    publisher.close();
    received.close();
  }

  private static KafkaEventPublisher open(String address) {
    var url = KafkaUrl.parse("kafka://" + address);
    return new KafkaEventPublisher(url.producer(), url.topic(), "/lintel");
  }
}
