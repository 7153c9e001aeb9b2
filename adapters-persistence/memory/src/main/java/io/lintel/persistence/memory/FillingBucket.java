package io.lintel.persistence.memory;

import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Bucket;
import io.lintel.domain.status.NumberSummary;
import io.lintel.domain.status.Reading;
import java.time.Instant;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;

/** A bucket that samples are added to in the order of their times. */
final class FillingBucket {

  private final Instant start;
  private final DoubleSummaryStatistics all = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics usual = new DoubleSummaryStatistics();
  private final DoubleSummaryStatistics huge = new DoubleSummaryStatistics();
  private long count;
  private Reading last;

  FillingBucket(Instant start) {
    this.start = start;
    this.last = new Reading(start, Value.nothing());
  }

  void add(Instant at, Value value) {
    count++;
    last = new Reading(at, value);
    if (value instanceof Value.Num(var number)) {
      all.accept(number);
      if (Math.abs(number) < NumberSummary.HUGE) {
        usual.accept(number);
      } else {
        huge.accept(number / NumberSummary.SCALE);
      }
    }
  }

  Bucket toDomain() {
    return new Bucket(start, count, numbers(), last);
  }

  private Optional<NumberSummary> numbers() {
    return all.getCount() == 0
        ? Optional.empty()
        : Optional.of(
            NumberSummary.of(
                all.getCount(), all.getMin(), all.getMax(), usual.getSum(), huge.getSum()));
  }
}
