package io.lintel.persistence.memory;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.Outbox.Entry;
import java.util.Comparator;
import java.util.List;

/** The events that wait, by position. */
final class OutboxTable {

  private final Table<Long, Entry> entries;
  private long last;

  OutboxTable(Journal journal) {
    entries = new Table<>(journal, Comparator.naturalOrder());
  }

  void append(EventMessage event) {
    last++;
    entries.put(last, new Entry(last, event));
  }

  List<Entry> oldest(int limit) {
    return entries.rows().stream().limit(limit).toList();
  }

  void remove(long position) {
    entries.remove(position);
  }

  long size() {
    return entries.size();
  }
}
