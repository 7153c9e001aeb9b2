package io.lintel.persistence.memory;

import io.lintel.domain.event.EventLog;
import io.lintel.domain.event.EventMessage;
import java.time.Instant;
import java.util.List;

/** The event log in memory. */
public final class InMemoryEventLog implements EventLog {

  private final MemoryDatabase database;

  public InMemoryEventLog(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void append(List<EventMessage> events) {
    database.write(() -> events.forEach(database.eventLog::append));
  }

  @Override
  public List<Entry> readAfter(long position, int limit) {
    return database.read(() -> database.eventLog.behind(position, limit));
  }

  @Override
  public Extent extent() {
    return database.read(database.eventLog::extent);
  }

  @Override
  public int purge(Instant before, long most, int limit) {
    return database.write(() -> database.eventLog.purge(before, most, limit));
  }
}
