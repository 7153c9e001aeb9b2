package io.lintel.persistence.memory;

import io.lintel.domain.event.EventLog.Entry;
import io.lintel.domain.event.EventLog.Extent;
import io.lintel.domain.event.EventMessage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The log, by position and by the ids of its events. */
final class EventLogTable {

  /** The only key of the table of ends, whose row is the last position ever given. */
  private static final String END = "end";

  private final String name = UUID.randomUUID().toString();
  private final Table<Long, Entry> entries;
  private final Table<UUID, Long> positions;
  private final Table<String, Long> ends;

  EventLogTable(Journal journal) {
    entries = new Table<>(journal, Comparator.naturalOrder());
    positions = new Table<>(journal, Comparator.naturalOrder());
    ends = new Table<>(journal, Comparator.naturalOrder());
  }

  void append(EventMessage event) {
    if (!positions.contains(event.id())) {
      long position = last() + 1;
      ends.put(END, position);
      entries.put(position, new Entry(position, event));
      positions.put(event.id(), position);
    }
  }

  List<Entry> behind(long position, int limit) {
    return entries.rowsBehind(position).stream().limit(limit).toList();
  }

  Extent extent() {
    return new Extent(name, last() - entries.size() + 1, last());
  }

  int purge(Instant before, long most, int limit) {
    long tooMany = entries.size() - most;
    var purged =
        entries.rows().stream()
            .takeWhile(entry ->
                entry.position() < extent().first() + tooMany
                    || entry.event().time().isBefore(before))
            .limit(limit)
            .toList();
    for (var entry : purged) {
      entries.remove(entry.position());
      positions.remove(entry.event().id());
    }
    return purged.size();
  }

  private long last() {
    return ends.find(END).orElse(0L);
  }
}
