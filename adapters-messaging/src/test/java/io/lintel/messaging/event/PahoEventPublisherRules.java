package io.lintel.messaging.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.event.EventPublisherContract;
import io.lintel.domain.shared.TraceContext;
import io.lintel.domain.shared.Value;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.InboundMessage;
import io.lintel.messaging.link.LoggingLinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.MqttSubscriber;
import io.lintel.messaging.link.SenderSettings;
import io.lintel.messaging.link.SubscriberSettings;
import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.EmbeddedTestBroker;
import io.lintel.messaging.testing.FreePort;
import io.lintel.messaging.testing.TestBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The publisher with a real broker between it and the receiver. */
abstract class PahoEventPublisherRules extends EventPublisherContract {
  private static final MqttTopics TOPICS = new MqttTopics("lintel");
  private static final URI SOURCE = URI.create("/lintel/test");
  private static final SenderSettings SETTINGS =
      SenderSettings.standard().withTimeout(Duration.ofSeconds(30));

  private final BlockingQueue<EventMessage> received = new LinkedBlockingQueue<>();
  private TestBroker broker;
  private MqttSubscriber subscriber;
  private MqttSender sender;
  private MqttSender unreachable;

  @TempDir Path folder;

  abstract TestBroker newBroker(Path folder);

  /** The superclass asks for the publisher in a preparation of its own, so this is not one. */
  private void start() {
    if (broker == null) {
      broker = newBroker(folder);
      broker.start();
      subscriber =
          new MqttSubscriber(
              MqttEndpoint.of(broker.uri(), EmbeddedTestBroker.LOSSLESS),
              SubscriberSettings.to(List.of(TOPICS.eventFilter())),
              batch -> batch.stream().map(PahoEventPublisherRules::read).forEach(received::add),
              new LoggingLinkListener());
      sender = sender(broker.uri());
      subscriber.start();
      Await.until("connected", () -> subscriber.connected() && sender.connected());
    }
  }

  private static MqttSender sender(URI uri) {
    var sender =
        new MqttSender(
            MqttEndpoint.of(uri, "publisher"),
            SETTINGS,
            Optional.empty(),
            new LoggingLinkListener());
    sender.start();
    return sender;
  }

  @AfterEach
  final void close() {
    sender.close();
    if (unreachable != null) {
      unreachable.close();
    }
    subscriber.close();
    broker.close();
  }

  @Override
  protected EventPublisher publisher() {
    start();
    return new PahoEventPublisher(sender, TOPICS, SOURCE);
  }

  @Override
  protected BlockingQueue<EventMessage> received() {
    return received;
  }

  @Override
  protected EventPublisher unreachablePublisher() {
    unreachable = sender(URI.create("tcp://127.0.0.1:" + FreePort.find()));
    return new PahoEventPublisher(unreachable, TOPICS, SOURCE);
  }

  private static EventMessage read(InboundMessage message) {
    try {
      JsonNode event = new JsonMapper().readTree(message.payload().bytes());
      assertThat(event.path("specversion").textValue()).isEqualTo("1.0");
      assertThat(event.path("source").textValue()).isEqualTo(SOURCE.toString());
      assertThat(event.path("datacontenttype").textValue()).isEqualTo("application/json");
      String type = event.path("type").textValue();
      String subject = event.path("subject").textValue();
      assertThat(message.topic()).isEqualTo(TOPICS.event(type, subject));
      return new EventMessage(
          UUID.fromString(event.path("id").textValue()),
          Instant.parse(event.path("time").textValue()),
          type,
          subject,
          (Value.Members) value(event.path("data")),
          TraceContext.parse(
              event.path("traceparent").asText(), event.path("tracestate").asText()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Value value(JsonNode node) {
    if (node.isObject()) {
      var members = new TreeMap<String, Value>();
      node.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
      return new Value.Members(members);
    }
    if (node.isArray()) {
      var items = new ArrayList<Value>();
      node.forEach(item -> items.add(value(item)));
      return Value.of(items);
    }
    if (node.isNumber()) {
      return Value.of(node.doubleValue());
    }
    if (node.isBoolean()) {
      return Value.of(node.booleanValue());
    }
    return node.isNull() ? Value.nothing() : Value.of(node.textValue());
  }
}
