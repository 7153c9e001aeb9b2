package io.lintel.application.event;

import io.lintel.domain.event.EventLog;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Keeps the event log within bounds. To be called again and again by one thread; any number of
 * nodes may have one.
 */
public final class EventLogRetention {

  /** So few that on a store with one writer others hardly wait for a step. */
  static final int STEP = 2_000;

  private static final Duration OLDEST = Duration.ofDays(7);
  private static final long MOST = 200_000;

  private final EventLog log;
  private final Duration oldest;
  private final long most;
  private final InstantSource clock;

  /** A week, and at most 200,000 events. */
  public EventLogRetention(EventLog log, InstantSource clock) {
    this(log, OLDEST, MOST, clock);
  }

  public EventLogRetention(EventLog log, Duration oldest, long most, InstantSource clock) {
    this.log = log;
    this.oldest = oldest;
    this.most = most;
    this.clock = clock;
  }

  /**
   * Forgets some of what is too old or too much.
   *
   * @return whether there may be more
   */
  public boolean purge() {
    return log.purge(clock.instant().minus(oldest), most, STEP) == STEP;
  }
}
