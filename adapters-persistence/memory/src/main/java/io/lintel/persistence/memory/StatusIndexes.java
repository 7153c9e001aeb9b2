package io.lintel.persistence.memory;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.LastSeen;
import io.lintel.domain.status.Source;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** Finds statuses otherwise than by EUI. Who writes takes turns; reading by last report may not. */
final class StatusIndexes {

  /** When silence will change a device, by the clock of silence. */
  record Due(Instant at, Eui eui) implements Comparable<Due> {

    private static final Comparator<Due> ORDER =
        Comparator.comparing(Due::at).thenComparing(Due::eui);

    @Override
    public int compareTo(Due other) {
      return ORDER.compare(this, other);
    }
  }

  private final NavigableSet<Due> dues = new TreeSet<>();
  private final NavigableSet<LastSeen> lastSeen =
      new ConcurrentSkipListSet<>(LastSeen.Order.OLDEST_FIRST.comparator());
  private final Map<Source, Set<Eui>> sources = new HashMap<>();

  /** The device that is due first, if it is due by then. */
  Optional<Due> firstDue(Instant by) {
    return dues.isEmpty() || dues.first().at().isAfter(by)
        ? Optional.empty()
        : Optional.of(dues.first());
  }

  List<Eui> of(Source source) {
    return List.copyOf(sources.getOrDefault(source, Set.of()));
  }

  List<LastSeen> lastSeen(LastSeen.Order order, Optional<LastSeen> after, int limit) {
    var inOrder =
        switch (order) {
          case OLDEST_FIRST -> lastSeen;
          case LATEST_FIRST -> lastSeen.descendingSet();
        };
    var rest = after.map(it -> inOrder.tailSet(it, false)).orElse(inOrder);
    return rest.stream().limit(limit).toList();
  }

  void replace(Eui eui, @Nullable KeptStatus kept, KeptStatus next) {
    if (kept != null) {
      due(eui, kept).ifPresent(dues::remove);
      if (!kept.source().equals(next.source())) {
        leaveSource(eui, kept);
      }
    }
    due(eui, next).ifPresent(dues::add);
    next.source().ifPresent(it -> sources.computeIfAbsent(it, _ -> new TreeSet<>()).add(eui));
    lastSeen.add(new LastSeen(next.lastSeenAt(), eui));
    if (kept != null && !kept.lastSeenAt().equals(next.lastSeenAt())) {
      lastSeen.remove(new LastSeen(kept.lastSeenAt(), eui));
    }
  }

  void remove(Eui eui, KeptStatus kept) {
    due(eui, kept).ifPresent(dues::remove);
    leaveSource(eui, kept);
    lastSeen.remove(new LastSeen(kept.lastSeenAt(), eui));
  }

  private void leaveSource(Eui eui, KeptStatus kept) {
    kept.source()
        .ifPresent(it ->
            sources.computeIfPresent(
                it, (_, euis) -> euis.remove(eui) && euis.isEmpty() ? null : euis));
  }

  private static Optional<Due> due(Eui eui, KeptStatus kept) {
    return kept.dueAt().map(at -> new Due(at, eui));
  }

  void clear() {
    dues.clear();
    lastSeen.clear();
    sources.clear();
  }
}
