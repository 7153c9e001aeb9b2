package io.lintel.web.status;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Page;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.HistoryPage;
import io.lintel.domain.status.HistoryQuery;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.TimeRange;
import io.lintel.web.http.QueryParameters;
import io.lintel.web.http.Request;
import io.lintel.web.http.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads which part of the history of a field is asked for. */
public final class HistoryQueries {

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("+10000-01-01T00:00:00Z");
  private static final UUID NO_ID = new UUID(0, 0);

  private HistoryQueries() {}

  /** One sample at a time; the newest first unless asked otherwise. */
  public static HistoryQuery samples(Request request) {
    var query = request.query();
    var field = query.required("field", FieldName::new);
    var from = query.one("from", Times::time).orElse(FIRST);
    var to = query.one("to", Times::time).orElse(LAST);
    var range = query.together(() -> new TimeRange(from, to));
    var order = query.one("order", HistoryQueries::order).orElse(HistoryQuery.Order.NEWEST_FIRST);
    var page = request.page();
    var all = new HistoryQuery(field, range, order, page.limit());
    return page.after().map(last -> all.behind(Instant.parse(last.key()))).orElse(all);
  }

  private static HistoryQuery.Order order(String text) {
    return switch (text) {
      case "newest" -> HistoryQuery.Order.NEWEST_FIRST;
      case "oldest" -> HistoryQuery.Order.OLDEST_FIRST;
      default -> throw new Invalid("order", "must be newest or oldest, which comes first then");
    };
  }

  /** As lists are answered. */
  public static Page<Reading> page(HistoryPage samples) {
    return new Page<>(
        samples.samples(), samples.next().map(at -> new Cursor(at.toString(), NO_ID)));
  }

  /** The samples of stretches of time together, if {@code bucket} says how long they are. */
  public static Optional<BucketQuery> buckets(QueryParameters query) {
    return query
        .one("bucket", Times::duration)
        .map(width -> {
          for (var name : List.of("limit", "cursor", "order")) {
            var _ = query.one(name, HistoryQueries::refused);
          }
          var field = query.required("field", FieldName::new);
          var from = query.required("from", Times::time);
          var to = query.required("to", Times::time);
          return query.together(() -> new BucketQuery(field, new TimeRange(from, to), width));
        });
  }

  private static String refused(String value) {
    throw new Invalid("", "cannot be given with bucket, which answers all buckets by time");
  }
}
