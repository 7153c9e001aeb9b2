package io.lintel.application.status;

import io.lintel.application.event.EventRecorder;
import io.lintel.domain.event.DomainEvent.ConnectivityChanged;
import io.lintel.domain.status.StatusStore;
import java.time.InstantSource;

/**
 * Notices silence. To be called again and again by one thread; any number of nodes may have one.
 */
public final class ConnectivityWatch {

  static final int BATCH = 500;

  private final StatusStore statuses;
  private final EventRecorder events;
  private final InstantSource clock;

  public ConnectivityWatch(StatusStore statuses, EventRecorder events, InstantSource clock) {
    this.statuses = statuses;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Makes transitions that are due.
   *
   * @return whether there may be more
   */
  public boolean look() {
    var changes = statuses.expire(clock.instant(), BATCH);
    events.record(changes.stream().map(ConnectivityChanged::new).toList());
    return changes.size() == BATCH;
  }
}
