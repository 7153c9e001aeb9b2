package io.lintel.persistence.memory;

import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.audit.AuditTrail;
import io.lintel.domain.shared.Page;
import java.time.Instant;
import java.util.List;

/** The audit trail in memory. */
public final class InMemoryAuditTrail implements AuditTrail {

  private final MemoryDatabase database;

  public InMemoryAuditTrail(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void append(List<AuditEntry> entries) {
    database.write(() ->
        entries.forEach(
            entry -> database.audit.put(new Position<>(entry.at(), entry.id()), entry)));
  }

  @Override
  public Page<AuditEntry> list(AuditQuery query) {
    return database.read(() -> {
      var rows =
          query
              .page()
              .after()
              .map(cursor ->
                  database.audit.descendingRowsBehind(
                      new Position<>(AuditEntry.at(cursor), cursor.id())))
              .orElseGet(database.audit::descendingRows);
      int limit = query.page().limit();
      var found = rows.stream().filter(query::admits).limit(limit + 1L).toList();
      return Page.of(found, limit, AuditEntry::cursor);
    });
  }

  @Override
  public int purge(Instant before, int limit) {
    return database.write(() -> {
      var old =
          database.audit.rows().stream()
              .takeWhile(entry -> entry.at().isBefore(before))
              .limit(limit)
              .toList();
      old.forEach(entry -> database.audit.remove(new Position<>(entry.at(), entry.id())));
      return old.size();
    });
  }
}
