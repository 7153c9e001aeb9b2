package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.HistoryQuery.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the rules of all subjects need. */
interface StatusHistoryRules {

  FieldName X = new FieldName("x");

  TimeRange EVER =
      new TimeRange(Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("+10000-01-01T00:00:00Z"));

  /** A history that was empty when the test began. */
  StatusHistory history();

  default void append(ReportBuilder... reports) {
    history().append(Arrays.stream(reports).map(ReportBuilder::build).toList());
  }

  /** All samples of a field within a range, by way of pages. */
  default List<Reading> samples(Eui eui, FieldName field, TimeRange range) {
    return samples(eui, new HistoryQuery(field, range, Order.OLDEST_FIRST, Page.LARGEST));
  }

  default List<Reading> samples(Eui eui, HistoryQuery query) {
    var samples = new ArrayList<Reading>();
    var page = history().read(eui, query);
    samples.addAll(page.samples());
    while (page.next().isPresent()) {
      page = history().read(eui, query.behind(page.next().get()));
      samples.addAll(page.samples());
    }
    return samples;
  }

  /** All samples of the field {@code x} of the lamp. */
  default List<Reading> samples() {
    return samples(LAMP, X, EVER);
  }

  default List<Bucket> buckets(TimeRange range, Duration width) {
    return history().buckets(LAMP, new BucketQuery(X, range, width));
  }

  static Reading reading(Instant at, double value) {
    return reading(at, Value.of(value));
  }

  static Reading reading(Instant at, Value value) {
    return new Reading(at, value);
  }

  /** Seconds after noon. */
  static Instant second(long second) {
    return NOON.plusSeconds(second);
  }

  static TimeRange seconds(long from, long to) {
    return new TimeRange(second(from), second(to));
  }
}
