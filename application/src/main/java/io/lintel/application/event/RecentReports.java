package io.lintel.application.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The last reports that this node heard, bounded by number and by memory, for streams that come
 * back soon. Not safe for use by several threads.
 */
final class RecentReports {

  /**
   * A report, or that some may not have been heard.
   *
   * @param number counts from 1, without holes
   */
  record Heard(long number, Optional<LiveEvent> event) {

    long weight() {
      return event.map(LiveEvent::weight).orElse(0L);
    }
  }

  private final int most;
  private final long heaviest;
  private final Deque<Heard> kept = new ArrayDeque<>();
  private final Set<UUID> ids = new HashSet<>();
  private long last;
  private long weight;

  RecentReports(int most, long heaviest) {
    this.most = most;
    this.heaviest = heaviest;
  }

  /** The number that it gets; empty when it was heard before. */
  Optional<Long> add(LiveEvent event) {
    return ids.add(event.id()) ? Optional.of(keep(Optional.of(event))) : Optional.empty();
  }

  /** Notes that some may not have been heard. */
  long addGap() {
    return keep(Optional.empty());
  }

  private long keep(Optional<LiveEvent> event) {
    last++;
    var heard = new Heard(last, event);
    kept.addLast(heard);
    weight += heard.weight();
    while (kept.size() > most || weight > heaviest) {
      var oldest = kept.removeFirst();
      weight -= oldest.weight();
      oldest.event().ifPresent(it -> ids.remove(it.id()));
    }
    return last;
  }

  /** All behind a number, in order; empty when not all of them are there any more, or ever were. */
  Optional<List<Heard>> after(long number) {
    return number > last || number < last - kept.size()
        ? Optional.empty()
        : Optional.of(kept.stream().skip(kept.size() - (last - number)).toList());
  }
}
