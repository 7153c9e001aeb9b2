package io.lintel.events.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes events to one topic in the structured mode of CloudEvents 1.0 (Kafka Protocol Binding,
 * section 3.3), keyed by their subject: those of one subject are in one partition, in order.
 *
 * <p>Returns when the brokers have confirmed all of them as the producer's {@code acks} asks. May
 * be used by any number of threads.
 */
public final class KafkaEventPublisher implements EventPublisher, AutoCloseable {

  private static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";
  private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(5);

  private final Producer<String, byte[]> producer;
  private final String topic;
  private final String source;

  /**
   * @param settings of the producer, by Kafka's names; serializers are chosen here
   * @param source the {@code source} of the CloudEvents: a URI that stands for this installation
   * @throws KafkaException when Kafka does not take the settings
   */
  public KafkaEventPublisher(Properties settings, String topic, String source) {
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    this.topic = topic;
    this.source = source;
  }

  @Override
  public void publish(List<EventMessage> events) {
    try {
      var confirmations = new ArrayList<Future<?>>(events.size());
      for (var event : events) {
        confirmations.add(producer.send(record(event)));
      }
      for (var confirmation : confirmations) {
        confirmation.get();
      }
    } catch (ExecutionException | KafkaException | IllegalStateException e) {
      if (e instanceof InterruptException) {
        Thread.currentThread().interrupt();
      }
      throw new StoreUnavailable("Kafka", String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("Kafka", "interrupted while waiting for it", e);
    }
  }

  private ProducerRecord<String, byte[]> record(EventMessage event) {
    var text = cloudEvent(event).canonical();
    var record = new ProducerRecord<>(topic, event.subject(), text.getBytes(UTF_8));
    record.headers().add("content-type", CONTENT_TYPE.getBytes(UTF_8));
    return record;
  }

  private Value cloudEvent(EventMessage event) {
    var attributes = new HashMap<String, Value>();
    attributes.put("specversion", Value.of("1.0"));
    attributes.put("id", Value.of(event.id().toString()));
    attributes.put("source", Value.of(source));
    attributes.put("type", Value.of(event.type()));
    attributes.put("subject", Value.of(event.subject()));
    attributes.put("time", Value.of(event.time().toString()));
    attributes.put("datacontenttype", Value.of("application/json"));
    attributes.put("data", event.data());
    event
        .trace()
        .ifPresent(trace -> {
          attributes.put("traceparent", Value.of(trace.parent()));
          if (!trace.state().isEmpty()) {
            attributes.put("tracestate", Value.of(trace.state()));
          }
        });
    return Value.of(attributes);
  }

  /** Waits for what is on its way, five seconds at most. */
  @Override
  public void close() {
    producer.close(TIME_TO_CLOSE);
  }
}
