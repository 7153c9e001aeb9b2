package io.lintel.persistence.memory;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.status.QuarantineEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** The messages in quarantine, by all that they are found and sorted by. */
final class QuarantineTable {

  private final Table<UUID, QuarantineEntry> byId;
  private final Table<String, QuarantineEntry> byDigest;
  private final Table<Position<Instant>, QuarantineEntry> byReception;

  QuarantineTable(Journal journal) {
    byId = new Table<>(journal, Position.BY_ID);
    byDigest = new Table<>(journal, Comparator.naturalOrder());
    byReception = new Table<>(journal, Position.by(Comparator.naturalOrder()));
  }

  Optional<QuarantineEntry> find(UUID id) {
    return byId.find(id);
  }

  Optional<QuarantineEntry> findSame(QuarantineEntry entry) {
    return byDigest.find(entry.message().digest());
  }

  /** Puts an entry in place of the one with the same id. */
  void put(QuarantineEntry entry) {
    byId.find(entry.id()).ifPresent(this::remove);
    byId.put(entry.id(), entry);
    byDigest.put(entry.message().digest(), entry);
    byReception.put(new Position<>(entry.receivedAt(), entry.id()), entry);
  }

  void remove(QuarantineEntry entry) {
    byId.remove(entry.id());
    byDigest.remove(entry.message().digest());
    byReception.remove(new Position<>(entry.receivedAt(), entry.id()));
  }

  /** The entry that was not received for longest. */
  QuarantineEntry oldest() {
    return byReception.rows().iterator().next();
  }

  int size() {
    return byId.size();
  }

  Collection<QuarantineEntry> all() {
    return byId.rows();
  }

  Collection<QuarantineEntry> behind(Optional<Cursor> cursor) {
    return cursor.map(it -> byId.descendingRowsBehind(it.id())).orElseGet(byId::descendingRows);
  }
}
