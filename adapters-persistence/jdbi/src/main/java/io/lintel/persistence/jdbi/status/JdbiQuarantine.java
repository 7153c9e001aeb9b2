package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.status.Quarantine;
import io.lintel.domain.status.QuarantineBounds;
import io.lintel.domain.status.QuarantineEntry;
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The quarantine in PostgreSQL or SQLite. May be used by any number of threads and nodes. */
public final class JdbiQuarantine implements Quarantine {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiQuarantine(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public int put(List<QuarantineEntry> entries, QuarantineBounds bounds) {
    if (entries.isEmpty()) {
      return 0;
    }
    return database.write(handle -> {
      upsert(handle, entries);
      return drop(handle, bounds);
    });
  }

  private static void upsert(Handle handle, List<QuarantineEntry> entries) {
    inBatch(
        handle,
        """
        insert into status_quarantine as kept (
          id, digest, topic, payload, truncated, retained, size, first_received, received, times,
          reason, state)
        values (
          :id, :digest, :topic, :payload, :truncated, :retained, :size, :first_received, :received,
          :times, :reason, :state)
        on conflict (digest) do update set
          received = case when kept.retained or excluded.received > kept.received
            then excluded.received else kept.received end,
          retained = excluded.retained,
          times = kept.times + excluded.times,
          reason = excluded.reason
        where not excluded.retained
        """,
        QuarantineEntry.distinct(entries),
        (batch, entry) -> QuarantineRow.bind(batch, entry));
  }

  private static int drop(Handle handle, QuarantineBounds bounds) {
    return handle
        .createUpdate(
            """
            delete from status_quarantine where id in (
              select id from (
                select id, row_number() over newest as place, sum(size) over newest as room
                from status_quarantine
                window newest as (order by received desc, id desc)
              ) as ranked
              where place > :entries or room > :bytes)
            """)
        .bind("entries", bounds.entries())
        .bind("bytes", bounds.bytes())
        .execute();
  }

  @Override
  public Page<QuarantineEntry> list(PageRequest page) {
    var sql =
        "select %s from status_quarantine %s order by id desc limit :limit"
            .formatted(QuarantineRow.COLUMNS, page.after().isPresent() ? "where id < :after" : "");
    var found =
        database.read(handle -> {
          var query = handle.createQuery(sql).bind("limit", page.limit() + 1);
          page.after().ifPresent(cursor -> query.bind("after", cursor.id().toString()));
          return query.map(QuarantineRow.MAPPER).list();
        });
    return Page.of(found, page.limit(), QuarantineEntry::cursor);
  }

  @Override
  public List<QuarantineEntry> findAll(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var dialect = database.dialect();
    return database.read(handle -> {
      var query =
          handle.createQuery(
              "select %s from status_quarantine where id in (%s)"
                  .formatted(QuarantineRow.COLUMNS, dialect.elements("ids")));
      return dialect.bindTexts(query, "ids", texts(ids)).map(QuarantineRow.MAPPER).list();
    });
  }

  @Override
  public void refuse(List<QuarantineEntry> entries) {
    if (!entries.isEmpty()) {
      database.write(handle ->
          inBatch(
              handle,
              """
              update status_quarantine set reason = :reason, state = 'REFUSED' where id = :id
              """,
              entries,
              (batch, entry) ->
                  batch.bind("id", entry.id().toString()).bind("reason", entry.reason())));
    }
  }

  @Override
  public void release(List<QuarantineEntry> entries) {
    if (!entries.isEmpty()) {
      database.write(handle ->
          inBatch(
              handle,
              "delete from status_quarantine where id = :id and times = :times",
              entries,
              (batch, entry) ->
                  batch.bind("id", entry.id().toString()).bind("times", entry.count())));
    }
  }

  @Override
  public int discard(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return 0;
    }
    var dialect = database.dialect();
    return database.write(handle -> {
      var delete =
          handle.createUpdate(
              "delete from status_quarantine where id in (%s)".formatted(dialect.elements("ids")));
      return dialect.bindTexts(delete, "ids", texts(ids)).execute();
    });
  }

  @Override
  public int discardAll() {
    return database.write(handle -> handle.createUpdate("delete from status_quarantine").execute());
  }

  private static int[] inBatch(
      Handle handle,
      String sql,
      List<QuarantineEntry> entries,
      BiConsumer<PreparedBatch, QuarantineEntry> bind) {
    var batch = handle.prepareBatch(sql);
    for (var entry : entries) {
      bind.accept(batch, entry);
      batch.add();
    }
    return batch.execute();
  }

  private static List<String> texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }
}
