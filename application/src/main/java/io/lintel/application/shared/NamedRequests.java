package io.lintel.application.shared;

import io.lintel.domain.shared.Attempt;
import io.lintel.domain.shared.IdempotencyStore;
import io.lintel.domain.shared.RequestKey;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Requests that callers have named, so that they may repeat them without harm. */
public final class NamedRequests {

  private static final int STEP = 1_000;

  private final IdempotencyStore requests;
  private final InstantSource clock;

  public NamedRequests(IdempotencyStore requests, InstantSource clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Whether a request is to be done. Who is told {@link Attempt.Begun} has to say how it ended, by
   * {@link #finish} or {@link #abandon}.
   *
   * @param fingerprint differs when the request does
   */
  public Attempt begin(Caller caller, String name, String fingerprint) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return requests.begin(new RequestKey(caller.actor().key(), name), fingerprint, now);
  }

  /** It was done, with this answer. */
  public void finish(Caller caller, String name, Attempt.Begun attempt, String answer) {
    requests.finish(new RequestKey(caller.actor().key(), name), attempt.at(), answer);
  }

  /** Nothing was done; it may be tried again, also with other content. */
  public void abandon(Caller caller, String name, Attempt.Begun attempt) {
    requests.abandon(new RequestKey(caller.actor().key(), name), attempt.at());
  }

  /**
   * Forgets some of the requests that are too old. To be called again and again by one thread; any
   * number of nodes may have one.
   *
   * @return whether there may be more
   */
  public boolean purge() {
    return requests.purge(clock.instant(), STEP) == STEP;
  }
}
