package io.lintel.persistence.jdbi.event;

import io.lintel.domain.event.EventLog;
import io.lintel.domain.event.EventMessage;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The event log in PostgreSQL or SQLite. May be used by any number of threads.
 *
 * <p>One row says where the log ends. Who appends locks it until the end of his transaction, so
 * positions become visible in their order.
 */
public final class JdbiEventLog implements EventLog {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiEventLog(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void append(List<EventMessage> events) {
    if (!events.isEmpty()) {
      database.write(handle -> {
        long last = lockedEnd(handle).last();
        long position = insert(handle, events, known(handle, events), last);
        return handle
            .createUpdate("update event_log_end set last = :last where id = 1")
            .bind("last", position)
            .execute();
      });
    }
  }

  /** The log's name and the last position; nobody else appends until the transaction ends. */
  private static End lockedEnd(Handle handle) {
    return handle
        .createQuery(
            """
            insert into event_log_end (id, log, last) values (1, :log, 0)
            on conflict (id) do update set last = event_log_end.last
            returning log, last
            """)
        .bind("log", UUID.randomUUID().toString())
        .map((row, _) -> new End(row.getString(1), row.getLong(2)))
        .one();
  }

  private record End(String log, long last) {}

  private Set<String> known(Handle handle, List<EventMessage> events) {
    var dialect = database.dialect();
    var query =
        handle.createQuery(
            "select id from event_log where id in (%s)".formatted(dialect.elements("ids")));
    var ids = events.stream().map(event -> event.id().toString()).toList();
    return new HashSet<>(dialect.bindTexts(query, "ids", ids).mapTo(String.class).list());
  }

  private static long insert(
      Handle handle, List<EventMessage> events, Set<String> known, long last) {
    var batch =
        handle.prepareBatch(
            """
            insert into event_log (position, id, happened_at, type, subject, data, trace, trace_state)
            values (:position, :id, :happened_at, :type, :subject, :data, :trace, :trace_state)
            """);
    long position = last;
    for (var event : events) {
      var id = event.id().toString();
      if (known.add(id)) {
        position++;
        EventColumns.bind(batch.bind("position", position).bind("id", id), event).add();
      }
    }
    if (batch.size() > 0) {
      var _ = batch.execute();
    }
    return position;
  }

  @Override
  public List<Entry> readAfter(long position, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select position, id, happened_at, type, subject, data, trace, trace_state from event_log
                where position > :position order by position limit :limit
                """)
            .bind("position", position)
            .bind("limit", limit)
            .map((row, _) -> new Entry(row.getLong(1), EventColumns.read(row, 2)))
            .list());
  }

  @Override
  public Extent extent() {
    return database.write(handle -> extent(handle, lockedEnd(handle)));
  }

  private static Extent extent(Handle handle, End end) {
    long first =
        handle
            .createQuery("select coalesce(min(position), :next) from event_log")
            .bind("next", end.last() + 1)
            .mapTo(Long.class)
            .one();
    return new Extent(end.log(), first, end.last());
  }

  @Override
  public int purge(Instant before, long most, int limit) {
    return database.write(handle -> {
      var extent = extent(handle, lockedEnd(handle));
      long firstKept =
          handle
              .createQuery(
                  """
                  select position from event_log where happened_at >= :before
                  order by position limit 1
                  """)
              .bind("before", Columns.micros(before))
              .mapTo(Long.class)
              .findOne()
              .orElse(extent.last() + 1);
      long end = Math.max(firstKept, extent.last() - most + 1);
      return handle
          .createUpdate("delete from event_log where position < :end")
          .bind("end", Math.min(end, extent.first() + limit))
          .execute();
    });
  }
}
