package io.lintel.persistence.memory;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.Outbox.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The events that wait, by position, and who may relay them. */
final class OutboxTable {

  /** The only key of the table of leases. */
  private static final String RELAY = "relay";

  private record Lease(String node, Instant until) {}

  private final Table<Long, Entry> entries;
  private final Table<String, Lease> leases;
  private long last;

  OutboxTable(Journal journal) {
    entries = new Table<>(journal, Comparator.naturalOrder());
    leases = new Table<>(journal, Comparator.naturalOrder());
  }

  void append(EventMessage event) {
    last++;
    entries.put(last, new Entry(last, event));
  }

  /** Whether the node may relay until {@code now + lease}. */
  boolean lease(String node, Instant now, Duration lease) {
    boolean free =
        leases
            .find(RELAY)
            .filter(held -> !held.node().equals(node) && held.until().isAfter(now))
            .isEmpty();
    if (free) {
      leases.put(RELAY, new Lease(node, now.plus(lease)));
    }
    return free;
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
