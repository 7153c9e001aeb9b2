package io.lintel.application.status;

import io.lintel.domain.status.StatusStore;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * Notices silence. To be called every few seconds at least by one thread; any number of nodes may
 * have one. Time in which no node could hear devices is no silence.
 */
public final class ConnectivityWatch {

  static final int BATCH = 500;

  private final StatusStore statuses;
  private final SilenceClock silence;
  private final BooleanSupplier ears;

  /**
   * @param ears whether this node takes in right now what devices send, without being behind
   */
  public ConnectivityWatch(StatusStore statuses, BooleanSupplier ears, InstantSource clock) {
    this.statuses = statuses;
    this.silence = new SilenceClock(statuses, clock);
    this.ears = ears;
  }

  /**
   * Makes transitions that are due.
   *
   * @return whether there may be more
   */
  public boolean look() {
    return ears.getAsBoolean() && statuses.expire(silence.hear(), BATCH).size() == BATCH;
  }
}
