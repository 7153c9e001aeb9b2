package io.lintel.domain.event;

import static io.lintel.domain.event.EventFixtures.NOW;
import static io.lintel.domain.event.EventFixtures.anEvent;

import io.lintel.domain.registry.RegistryRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A part of the rules for outboxes. */
interface OutboxRules extends RegistryRules {

  Duration LEASE = Duration.ofSeconds(60);

  default Outbox outbox() {
    return store().outbox();
  }

  /** What a node gets now. */
  default List<EventMessage> taken(String node) {
    return takenAt(node, NOW);
  }

  default List<EventMessage> takenAt(String node, Instant now) {
    return outbox().take(node, now, LEASE, 100).stream().map(Outbox.Entry::event).toList();
  }

  static List<EventMessage> events(int count) {
    return IntStream.range(0, count).mapToObj(_ -> anEvent()).toList();
  }
}
