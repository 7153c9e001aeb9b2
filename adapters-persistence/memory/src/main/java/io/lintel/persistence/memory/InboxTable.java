package io.lintel.persistence.memory;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.InboxEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** The devices that were heard, by all that they are found and sorted by. */
final class InboxTable {

  private final Table<Eui, InboxEntry> byEui;
  private final Table<Position<Instant>, InboxEntry> byFirstSeen;
  private final Table<Position<Instant>, InboxEntry> byLastSeen;

  InboxTable(Journal journal) {
    byEui = new Table<>(journal, Comparator.naturalOrder());
    byFirstSeen = new Table<>(journal, Position.by(Comparator.naturalOrder()));
    byLastSeen = new Table<>(journal, Position.by(Comparator.naturalOrder()));
  }

  Optional<InboxEntry> find(Eui eui) {
    return byEui.find(eui);
  }

  void note(InboxEntry noted) {
    var known = byEui.find(noted.eui());
    known.ifPresent(this::remove);
    var entry = known.map(it -> it.and(noted)).orElse(noted);
    byEui.put(entry.eui(), entry);
    byFirstSeen.put(position(entry.firstSeenAt(), entry.eui()), entry);
    byLastSeen.put(position(entry.lastSeenAt(), entry.eui()), entry);
  }

  void remove(InboxEntry entry) {
    byEui.remove(entry.eui());
    byFirstSeen.remove(position(entry.firstSeenAt(), entry.eui()));
    byLastSeen.remove(position(entry.lastSeenAt(), entry.eui()));
  }

  /** The entry that was unheard for longest. */
  InboxEntry oldest() {
    return byLastSeen.rows().iterator().next();
  }

  int size() {
    return byEui.size();
  }

  Collection<InboxEntry> behind(Optional<Cursor> cursor) {
    return cursor
        .map(it ->
            byFirstSeen.descendingRowsBehind(
                position(
                    Instant.EPOCH.plus(InboxEntry.firstSeenMicros(it), ChronoUnit.MICROS),
                    InboxEntry.eui(it))))
        .orElseGet(byFirstSeen::descendingRows);
  }

  private static Position<Instant> position(Instant time, Eui eui) {
    return new Position<>(time, new UUID(0, eui.bits()));
  }
}
