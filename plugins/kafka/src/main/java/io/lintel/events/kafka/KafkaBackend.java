package io.lintel.events.kafka;

import io.lintel.domain.event.EventBackend;
import io.lintel.domain.shared.Invalid;
import org.apache.kafka.common.KafkaException;

/** Brings {@code LINTEL_EVENTS=kafka://host:9092/topic}. */
public final class KafkaBackend implements EventBackend {

  @Override
  public String scheme() {
    return "kafka";
  }

  @Override
  public Opened open(String url) {
    var kafka = KafkaUrl.parse(url);
    try {
      return new Open(new KafkaEventPublisher(kafka.producer(), kafka.topic(), "/lintel"));
    } catch (KafkaException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      throw new Invalid("events", "Kafka does not take it: " + cause.getMessage());
    }
  }

  private record Open(KafkaEventPublisher publisher) implements Opened {

    @Override
    public void close() {
      publisher.close();
    }
  }
}
