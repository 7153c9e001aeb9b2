package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Bucket;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.HistoryPage;
import io.lintel.domain.status.HistoryQuery;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.Sample;
import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusReport;
import io.lintel.persistence.jdbi.Columns;
import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.ValueText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * History in PostgreSQL or SQLite: a row for each sample. May be used by any number of threads and
 * nodes. A batch is one transaction.
 */
public final class JdbiStatusHistory implements StatusHistory {

  private static final int DELETED_AT_ONCE = 10_000;

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiStatusHistory(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public void append(List<StatusReport> reports) {
    var samples = Sample.of(reports);
    if (!samples.isEmpty()) {
      database.<@Nullable Void>write(handle -> {
        new HistoryInsert(handle.getConnection(), database.dialect()).insert(samples);
        return null;
      });
    }
  }

  @Override
  public HistoryPage read(Eui eui, HistoryQuery query) {
    var direction =
        switch (query.order()) {
          case OLDEST_FIRST -> "asc";
          case NEWEST_FIRST -> "desc";
        };
    var sql =
        """
        select at, value from status_history
        where eui = :eui and field = :field and at >= :from and at < :to
        order by at %s limit :limit
        """
            .formatted(direction);
    var found =
        database.read(handle ->
            handle
                .createQuery(sql)
                .bind("eui", eui.toString())
                .bind("field", query.field().value())
                .bind("from", Columns.micros(query.range().from()))
                .bind("to", Columns.micros(query.range().to()))
                .bind("limit", query.limit() + 1)
                .map((row, _) -> reading(row, 1, 2))
                .list());
    return HistoryPage.of(found, query.limit());
  }

  static Reading reading(ResultSet row, int at, int value) throws SQLException {
    var text = row.getString(value);
    return new Reading(
        Columns.instant(row, at), text == null ? Value.nothing() : ValueText.parse(text));
  }

  @Override
  public List<Bucket> buckets(Eui eui, BucketQuery query) {
    return database.read(handle -> new HistoryBuckets(eui, query).run(handle));
  }

  @Override
  public int purge(Instant before, int limit) {
    var sql =
        """
        delete from status_history where (eui, field, at) in (
          select eui, field, at from status_history where at < :before
          order by at limit :limit %s)
        """
            .formatted(database.dialect().lockingFreeRows());
    return database.write(handle ->
        handle
            .createUpdate(sql)
            .bind("before", Columns.micros(before))
            .bind("limit", limit)
            .execute());
  }

  /** In steps, so that reports of other devices need not wait for all of it. */
  @Override
  public void delete(Eui eui) {
    int deleted;
    do {
      deleted =
          database.write(handle ->
              handle
                  .createUpdate(
                      """
                      delete from status_history where (eui, field, at) in (
                        select eui, field, at from status_history where eui = :eui limit :limit)
                      """)
                  .bind("eui", eui.toString())
                  .bind("limit", DELETED_AT_ONCE)
                  .execute());
    } while (deleted == DELETED_AT_ONCE);
  }
}
