package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Bucket;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.NumberSummary;
import io.lintel.persistence.jdbi.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Adds up one range of the primary key, then looks up the last value of each bucket: by a subquery,
 * because as a join PostgreSQL, before it has statistics, reads the whole range for each. Neither
 * {@code avg} nor a plain {@code sum}: PostgreSQL refuses those that overflow.
 */
final class HistoryBuckets {

  private final Eui eui;
  private final BucketQuery query;

  HistoryBuckets(Eui eui, BucketQuery query) {
    this.eui = eui;
    this.query = query;
  }

  List<Bucket> run(Handle handle) {
    return handle
        .createQuery(
            """
            with buckets as (
              select
                at - ((at % :width) + :width) % :width as bucket,
                count(*) as samples,
                max(at) as last,
                count(number) as numbers,
                min(number) as least,
                max(number) as greatest,
                sum(number) filter (where abs(number) < :huge) as usual,
                sum(number / :scale) filter (where abs(number) >= :huge) as huge
              from status_history
              where eui = :eui and field = :field and at >= :from and at < :to
              group by 1)
            select bucket, samples, last,
              (select value from status_history where eui = :eui and field = :field and at = last),
              numbers, least, greatest, usual, huge
            from buckets order by bucket
            """)
        .bind("width", query.widthMicros())
        .bind("huge", NumberSummary.HUGE)
        .bind("scale", NumberSummary.SCALE)
        .bind("eui", eui.toString())
        .bind("field", query.field().value())
        .bind("from", Columns.micros(query.range().from()))
        .bind("to", Columns.micros(query.range().to()))
        .map(HistoryBuckets::bucket)
        .list();
  }

  private static Bucket bucket(ResultSet row, StatementContext context) throws SQLException {
    long numbers = row.getLong(5);
    return new Bucket(
        Columns.instant(row, 1),
        row.getLong(2),
        numbers == 0 ? Optional.empty() : Optional.of(summary(row, numbers)),
        JdbiStatusHistory.reading(row, 3, 4));
  }

  /** A sum of none is null, which the driver reads as 0. */
  private static NumberSummary summary(ResultSet row, long count) throws SQLException {
    return NumberSummary.of(
        count, row.getDouble(6), row.getDouble(7), row.getDouble(8), row.getDouble(9));
  }
}
