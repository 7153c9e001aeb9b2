package io.lintel.messaging.ingest;

import io.lintel.domain.shared.Invalid;
import io.lintel.messaging.link.InboundMessage;
import java.util.List;

/**
 * A format in which devices are heard, with the topics on which it is spoken. Another one is
 * another implementation, given to {@link MqttIngest}; nothing else changes.
 */
public interface Source {

  /** As people call it: {@code chirpstack}. */
  String name();

  /** What to subscribe to. What no source's filter matches goes to quarantine. */
  List<String> filters();

  /**
   * What a message says; nothing when it is known to say nothing of a device's state.
   *
   * @throws Invalid saying what is wrong with it and where
   */
  List<Heard> read(InboundMessage message);
}
