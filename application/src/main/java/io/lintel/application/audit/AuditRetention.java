package io.lintel.application.audit;

import io.lintel.domain.audit.AuditTrail;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Forgets entries that are older than what is to be kept. To be called again and again by one
 * thread; any number of nodes may have one.
 */
public final class AuditRetention {

  static final int STEP = 1_000;

  private final AuditTrail trail;
  private final Duration oldest;
  private final InstantSource clock;

  public AuditRetention(AuditTrail trail, Duration oldest, InstantSource clock) {
    this.trail = trail;
    this.oldest = oldest;
    this.clock = clock;
  }

  /**
   * @return whether there may be more
   */
  public boolean purge() {
    return trail.purge(clock.instant().minus(oldest), STEP) == STEP;
  }
}
