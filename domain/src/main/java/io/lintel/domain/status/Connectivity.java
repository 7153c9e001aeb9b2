package io.lintel.domain.status;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whether a device is heard of.
 *
 * @param since when it came to be so; empty only for {@link State#NEVER_SEEN}
 * @param reason why; empty only for {@link State#NEVER_SEEN}
 */
public record Connectivity(State state, Optional<Instant> since, Optional<Reason> reason) {

  public static final Connectivity NEVER_SEEN =
      new Connectivity(State.NEVER_SEEN, Optional.empty(), Optional.empty());

  /** The states. */
  public enum State {
    NEVER_SEEN,
    ONLINE,
    LATE,
    OFFLINE
  }

  /** What made it so. */
  public enum Reason {
    /** It was heard. */
    REPORTED,
    /** It was not heard when it should have been. */
    SILENT,
    /** Its broker says that the connection broke. */
    LAST_WILL,
    /** What it reports through is down. */
    SOURCE_DOWN,
    /** What it reports through is back, and it had been online before. */
    SOURCE_BACK,
    /** It said so itself. */
    SAID_GOODBYE
  }

  public Connectivity {
    since = since.map(time -> time.truncatedTo(ChronoUnit.MICROS));
  }

  public Connectivity(State state, Instant since, Reason reason) {
    this(state, Optional.of(since), Optional.of(reason));
  }
}
