package io.lintel.domain.status;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Page;
import java.time.Instant;

/**
 * Which samples of a field to read.
 *
 * @param limit 1 to {@value Page#LARGEST}
 */
public record HistoryQuery(FieldName field, TimeRange range, Order order, int limit) {

  /** By time. */
  public enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST
  }

  public HistoryQuery {
    if (limit < 1 || limit > Page.LARGEST) {
      throw new Invalid("limit", "must be from 1 to %d, not %d".formatted(Page.LARGEST, limit));
    }
  }

  /**
   * The same, behind a sample that has been read.
   *
   * @param last the time of the sample, as {@link HistoryPage#next} says
   */
  public HistoryQuery behind(Instant last) {
    var rest =
        switch (order) {
          case OLDEST_FIRST -> range.after(last);
          case NEWEST_FIRST -> range.before(last);
        };
    return new HistoryQuery(field, rest, order, limit);
  }
}
