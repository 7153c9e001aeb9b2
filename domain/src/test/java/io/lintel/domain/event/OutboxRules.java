package io.lintel.domain.event;

import static io.lintel.domain.event.EventFixtures.anEvent;

import io.lintel.domain.registry.RegistryRules;
import java.util.List;
import java.util.stream.IntStream;

/** A part of the rules for outboxes. */
interface OutboxRules extends RegistryRules {

  default Outbox outbox() {
    return store().outbox();
  }

  /** The first hundred of those that wait. */
  default List<EventMessage> waiting() {
    return outbox().oldest(100).stream().map(Outbox.Entry::event).toList();
  }

  static List<EventMessage> events(int count) {
    return IntStream.range(0, count).mapToObj(_ -> anEvent()).toList();
  }
}
