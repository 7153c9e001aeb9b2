package io.lintel.events.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.TraceContext;
import io.lintel.domain.shared.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from where it ended when this began, until it is closed. */
final class ReceivedEvents implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BlockingQueue<EventMessage> queue = new LinkedBlockingQueue<>();
  private final KafkaConsumer<String, byte[]> consumer;
  private volatile boolean closed;

  ReceivedEvents(String servers, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(found -> new TopicPartition(topic, found.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    Thread.ofPlatform().daemon().start(this::read);
  }

  private void read() {
    try (consumer) {
      while (!closed) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> queue.add(event(record.value())));
      }
    } catch (WakeupException e) {
      if (!closed) {
        throw e;
      }
    }
  }

  private static EventMessage event(byte[] bytes) {
    try {
      var json = JSON.readTree(bytes);
      return new EventMessage(
          UUID.fromString(json.path("id").asText()),
          Instant.parse(json.path("time").asText()),
          json.path("type").asText(),
          json.path("subject").asText(),
          (Value.Members) value(json.path("data")),
          TraceContext.parse(json.path("traceparent").asText(), json.path("tracestate").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Value value(JsonNode json) {
    return switch (json.getNodeType()) {
      case NULL -> Value.nothing();
      case BOOLEAN -> Value.of(json.booleanValue());
      case NUMBER -> Value.of(json.doubleValue());
      case STRING -> Value.of(json.textValue());
      case ARRAY -> Value.of(json.valueStream().map(ReceivedEvents::value).toList());
      case OBJECT -> {
        var members = new TreeMap<String, Value>();
        json.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
        yield new Value.Members(members);
      }
      case BINARY, MISSING, POJO -> throw new IllegalStateException("not JSON: " + json);
    };
  }

  BlockingQueue<EventMessage> queue() {
    return queue;
  }

  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
  }
}
