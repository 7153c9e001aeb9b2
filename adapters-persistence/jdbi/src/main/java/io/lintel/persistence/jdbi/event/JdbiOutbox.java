package io.lintel.persistence.jdbi.event;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.Outbox;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.util.Collection;
import java.util.List;

/**
 * The outbox in PostgreSQL or SQLite. May be used by any number of threads.
 *
 * <p>Positions are given when entries are appended, not when they are committed. Two changes of one
 * subject are nevertheless seen in order: the later one waits for the row of the thing it changes.
 */
public final class JdbiOutbox implements Outbox {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiOutbox(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void append(List<EventMessage> events) {
    if (events.isEmpty()) {
      return;
    }
    database.write(handle -> {
      var batch =
          handle.prepareBatch(
              """
              insert into event_outbox (id, happened_at, type, subject, data, trace, trace_state)
              values (:id, :happened_at, :type, :subject, :data, :trace, :trace_state)
              """);
      for (var event : events) {
        EventColumns.bind(batch.bind("id", event.id()), event).add();
      }
      return batch.execute();
    });
  }

  @Override
  public List<Entry> oldest(int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select position, id, happened_at, type, subject, data, trace, trace_state from event_outbox
                order by position limit :limit
                """)
            .bind("limit", limit)
            .map((row, _) -> new Entry(row.getLong(1), EventColumns.read(row, 2)))
            .list());
  }

  @Override
  public void remove(Collection<Long> positions) {
    if (positions.isEmpty()) {
      return;
    }
    var dialect = database.dialect();
    database.write(handle -> {
      var delete =
          handle.createUpdate(
              "delete from event_outbox where position in (%s)"
                  .formatted(dialect.elements("positions")));
      return dialect.bindNumbers(delete, "positions", positions).execute();
    });
  }

  @Override
  public long depth() {
    return database.read(
        handle -> handle.createQuery("select count(*) from event_outbox").mapTo(Long.class).one());
  }
}
