package io.lintel.application.event;

import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.event.Outbox;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Publishes what waits in the outbox: in order per subject, at least once, from one node at a time.
 * To be called again and again by one thread.
 */
public final class OutboxRelay {

  static final int BATCH = 500;

  /** Longer than publishing a batch takes at the most, so that no other node starts meanwhile. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final Outbox outbox;
  private final EventPublisher publisher;
  private final InstantSource clock;
  private final String node;

  public OutboxRelay(Outbox outbox, EventPublisher publisher, InstantSource clock, String node) {
    this.outbox = outbox;
    this.publisher = publisher;
    this.clock = clock;
    this.node = node;
  }

  /**
   * Publishes the next batch.
   *
   * @return whether there may be more
   * @throws io.lintel.domain.shared.StoreUnavailable when outbox or publisher are away; the entries
   *     stay
   */
  public boolean relay() {
    var entries = outbox.take(node, clock.instant(), LEASE, BATCH);
    if (entries.isEmpty()) {
      return false;
    }
    publisher.publish(entries.stream().map(Outbox.Entry::event).toList());
    outbox.remove(entries.stream().map(Outbox.Entry::position).toList());
    return entries.size() == BATCH;
  }
}
