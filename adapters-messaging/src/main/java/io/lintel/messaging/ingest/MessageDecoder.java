package io.lintel.messaging.ingest;

import io.lintel.domain.shared.Invalid;
import io.lintel.messaging.link.InboundMessage;
import java.util.List;

/**
 * A format in which devices are heard, with the topics on which it is spoken. Another one is
 * another implementation, given to {@link MqttIngest}; nothing else changes.
 */
public interface MessageDecoder {

  /** What reports by it come through, unique among all: {@code chirpstack}. */
  String name();

  /** What to subscribe to. */
  List<String> filters();

  /** Those of what it subscribes to whose retained messages every node must hear. */
  List<String> retainedFilters();

  /** Whether one of its filters matches. */
  default boolean reads(String topic) {
    return filters().stream().anyMatch(filter -> TopicFilter.of(filter).matches(topic));
  }

  /**
   * What a message says; nothing when it is known to say nothing of a device's state.
   *
   * @throws Invalid saying what is wrong with it and where
   */
  List<Heard> read(InboundMessage message);
}
