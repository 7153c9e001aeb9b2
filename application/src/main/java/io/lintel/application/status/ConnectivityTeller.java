package io.lintel.application.status;

import io.lintel.application.event.EventRecorder;
import io.lintel.domain.event.DomainEvent.ConnectivityChanged;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.StatusStore;
import java.util.concurrent.atomic.LongAdder;

/**
 * Records an event for each transition of connectivity that the store has kept: at least once, with
 * the same id each time, in their order per device. To be called again and again, by one thread of
 * one node at a time.
 */
public final class ConnectivityTeller {

  static final int BATCH = 500;

  private final StatusStore statuses;
  private final EventRecorder events;
  private final LongAdder told = new LongAdder();

  public ConnectivityTeller(StatusStore statuses, EventRecorder events) {
    this.statuses = statuses;
    this.events = events;
  }

  /**
   * Tells of the next batch.
   *
   * @return whether there may be more
   */
  public boolean tell() {
    var changes = statuses.untold(BATCH);
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
