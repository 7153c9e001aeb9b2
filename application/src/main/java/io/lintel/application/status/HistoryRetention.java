package io.lintel.application.status;

import io.lintel.domain.status.StatusHistory;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Forgets history that is too old. To be called again and again by one thread; any number of nodes
 * may have one.
 */
public final class HistoryRetention {

  /** How long history is kept unless it is said otherwise. */
  public static final Duration DEFAULT_AGE = Duration.ofDays(30);

  /** So few that on a store with one writer reports hardly wait for a step. */
  static final int STEP = 2_000;

  private final StatusHistory history;
  private final Duration oldest;
  private final InstantSource clock;

  /**
   * @param oldest how old a sample may become
   */
  public HistoryRetention(StatusHistory history, Duration oldest, InstantSource clock) {
    this.history = history;
    this.oldest = oldest;
    this.clock = clock;
  }

  /**
   * Forgets some of what is too old.
   *
   * @return whether there may be more
   */
  public boolean purge() {
    return history.purge(clock.instant().minus(oldest), STEP) == STEP;
  }
}
