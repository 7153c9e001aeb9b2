package io.lintel.application.status;

import io.lintel.application.event.EventRecorder;
import io.lintel.domain.event.DomainEvent.ConnectivityChanged;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.StatusStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;

/**
 * Records an event for each transition of connectivity that the store has kept: at least once, with
 * the same id each time, in their order per device, from one node at a time. To be called again and
 * again by one thread.
 */
public final class ConnectivityTeller {

  static final int BATCH = 500;

  /** Longer than recording a batch takes at the most, so that no other node starts meanwhile. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final StatusStore statuses;
  private final EventRecorder events;
  private final InstantSource clock;
  private final String node;
  private final LongAdder told = new LongAdder();

  public ConnectivityTeller(
      StatusStore statuses, EventRecorder events, InstantSource clock, String node) {
    this.statuses = statuses;
    this.events = events;
    this.clock = clock;
    this.node = node;
  }

  /**
   * Tells of the next batch.
   *
   * @return whether there may be more
   */
  public boolean tell() {
    var changes = statuses.untold(node, clock.instant(), LEASE, BATCH);
    if (changes.isEmpty()) {
      return false;
    }
    events.recordAgain(changes.stream().map(ConnectivityTeller::message).toList());
    statuses.told(changes);
    told.add(changes.size());
    return changes.size() == BATCH;
  }

  private static EventMessage message(ConnectivityChange change) {
    var since = change.to().since().orElseThrow();
    return EventMessage.of(change.id(), since, new ConnectivityChanged(change));
  }

  /** How many transitions this process told of since it started. */
  public long told() {
    return told.sum();
  }
}
