package io.lintel.persistence.memory;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.Outbox;
import java.util.Collection;
import java.util.List;

/** The outbox in memory. */
public final class InMemoryOutbox implements Outbox {

  private final MemoryDatabase database;

  public InMemoryOutbox(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void append(List<EventMessage> events) {
    database.write(() -> events.forEach(database.outbox::append));
  }

  @Override
  public List<Entry> oldest(int limit) {
    return database.read(() -> database.outbox.oldest(limit));
  }

  @Override
  public void remove(Collection<Long> positions) {
    database.write(() -> positions.forEach(database.outbox::remove));
  }

  @Override
  public long depth() {
    return database.read(database.outbox::size);
  }
}
