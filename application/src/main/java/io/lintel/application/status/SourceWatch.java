package io.lintel.application.status;

import io.lintel.application.shared.Caller;
import io.lintel.domain.status.Source;
import io.lintel.domain.status.StatusStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Takes sources that do not say themselves when they are down for down when nothing has come from
 * them for long and several of their devices are late; with the first message they are back. Time
 * in which no node could hear anything does not count. To be called every few seconds at least by
 * one thread; any number of nodes may have one.
 */
public final class SourceWatch {

  /** So many must be late: of one alone it cannot be told from its source. */
  static final int SEVERAL = 2;

  private final StatusStore statuses;
  private final SourceService sources;
  private final Set<Source> watched;
  private final Duration patience;
  private final BooleanSupplier ears;

  /** Whose devices were taken back since it was silent last. */
  private final Set<Source> speaking = new HashSet<>();

  /**
   * @param watched which sources
   * @param patience for how long nothing may come from them
   * @param ears whether this node takes in right now what is sent, without being behind
   */
  public SourceWatch(
      StatusStore statuses,
      SourceService sources,
      Collection<Source> watched,
      Duration patience,
      BooleanSupplier ears) {
    this.statuses = statuses;
    this.sources = sources;
    this.watched = Set.copyOf(watched);
    this.patience = patience;
    this.ears = ears;
  }

  /**
   * Makes transitions that are due.
   *
   * @return false, as there is no more to do at once
   */
  public boolean look() {
    if (ears.getAsBoolean()) {
      statuses
          .hearing()
          .ifPresent(hearing -> watched.forEach(source -> look(source, hearing.clock())));
    }
    return false;
  }

  private void look(Source source, Instant shown) {
    var heard = statuses.lastHeard(source);
    if (heard.isEmpty()) {
      statuses.heard(source, shown); // nothing is known of before
    } else if (!heard.get().plus(patience).isAfter(shown)) {
      speaking.remove(source);
      if (statuses.countLate(source, SEVERAL) == SEVERAL) {
        sources.down(Caller.SYSTEM, source);
      }
    } else if (!speaking.contains(source)) {
      sources.back(Caller.SYSTEM, source);
      speaking.add(source);
    }
  }
}
