package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static io.lintel.domain.status.StatusHistoryRules.reading;
import static io.lintel.domain.status.StatusHistoryRules.second;
import static io.lintel.domain.status.StatusHistoryRules.seconds;
import static io.lintel.domain.status.StatusStoreRules.device;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.lintel.domain.shared.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buckets say what their samples come to. */
interface HistoryBucketRules extends StatusHistoryRules {

  Duration MINUTE = Duration.ofMinutes(1);
  Duration HOUR = Duration.ofHours(1);

  @Test
  default void anEmptyHistoryHasNoBucket() {
    assertThat(buckets(seconds(0, 60), MINUTE)).isEmpty();
  }

  @Test
  default void summarisesTheNumbersOfABucket() {
    append(numbers(3, 1, 2));

    assertThat(buckets(seconds(0, 60), MINUTE))
        .containsExactly(
            new Bucket(NOON, 3, Optional.of(new NumberSummary(3, 1, 3, 2)), reading(second(2), 2)));
  }

  @Test
  default void leavesOutBucketsWithoutSamples() {
    append(aReport().with("x", 1), aReport().at(second(180)).with("x", 2));

    assertThat(buckets(seconds(0, 600), MINUTE))
        .extracting(Bucket::start)
        .containsExactly(NOON, second(180));
  }

  @Test
  default void bucketsAreAlignedToTheEpochWhateverTheRange() {
    append(numbers(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    var seven = Duration.ofSeconds(7);
    long offset = Math.floorMod(NOON.getEpochSecond(), 7);

    for (int from : List.of(0, 3, 5)) {
      assertThat(buckets(seconds(from, 10), seven).getLast().start())
          .isEqualTo(second(9 - Math.floorMod(offset + 9, 7)));
    }
  }

  @Test
  default void aSampleAtABorderBelongsToTheLaterBucket() {
    append(
        aReport().at(second(60).minus(1, ChronoUnit.MICROS)).with("x", 1),
        aReport().at(second(60)).with("x", 2));

    assertThat(buckets(seconds(0, 120), MINUTE))
        .extracting(Bucket::start, Bucket::count)
        .containsExactly(tuple(NOON, 1L), tuple(second(60), 1L));
  }

  @Test
  default void onlySamplesWithinTheRangeCount() {
    append(numbers(0, 1, 2, 3, 4, 5));

    assertThat(buckets(seconds(1, 4), MINUTE))
        .containsExactly(
            new Bucket(NOON, 3, Optional.of(new NumberSummary(3, 1, 3, 2)), reading(second(3), 3)));
    assertThat(buckets(seconds(2, 2), MINUTE)).isEmpty();
  }

  @Test
  default void countsBeforeTheEpochToo() {
    var minute = Instant.parse("1969-12-31T23:59:00Z");
    append(aReport().at(Instant.EPOCH.minus(1, ChronoUnit.MICROS)).with("x", 1));

    assertThat(buckets(new TimeRange(minute, Instant.EPOCH), MINUTE))
        .extracting(Bucket::start)
        .containsExactly(minute);
  }

  @Test
  default void theLastIsTheNewestOfWhateverTypeHoweverLateItCame() {
    append(aReport().at(second(2)).with("x", "two"));
    append(aReport().at(second(1)).with("x", 1));

    assertThat(buckets(seconds(0, 60), MINUTE))
        .containsExactly(
            new Bucket(
                NOON,
                2,
                Optional.of(new NumberSummary(1, 1, 1, 1)),
                reading(second(2), Value.of("two"))));
  }

  @Test
  default void samplesThatAreNoNumbersAreCountedAndNotSummarised() {
    append(
        aReport().with("x", Value.of(true)),
        aReport().at(second(1)).with("x", Value.of(List.of(Value.of(7)))),
        aReport().at(second(2)).without("x"));

    assertThat(buckets(seconds(0, 60), MINUTE))
        .containsExactly(
            new Bucket(NOON, 3, Optional.empty(), reading(second(2), Value.nothing())));
  }

  @Test
  default void anyValueMayBeTheLast() {
    var values = SampleValues.all();
    var reports = new ArrayList<StatusReport>();
    for (int i = 0; i < values.size(); i++) {
      reports.add(aReport().at(second(i)).with("x", values.get(i)).build());
    }
    history().append(reports);

    assertThat(buckets(seconds(0, values.size()), Duration.ofSeconds(1)))
        .extracting(bucket -> bucket.last().value().canonical())
        .isEqualTo(values.stream().map(Value::canonical).toList());
  }

  @Test
  default void hugeNumbersDoNotOverflow() {
    append(numbers(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE));

    assertThat(buckets(seconds(0, 60), MINUTE).getFirst().numbers())
        .contains(new NumberSummary(3, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE));
  }

  @Test
  default void tinyNumbersDoNotVanish() {
    append(numbers(Double.MIN_VALUE, Double.MIN_VALUE));

    assertThat(buckets(seconds(0, 60), MINUTE).getFirst().numbers())
        .contains(new NumberSummary(2, Double.MIN_VALUE, Double.MIN_VALUE, Double.MIN_VALUE));
  }

  @Test
  default void tellsFieldsAndDevicesApart() {
    append(aReport().with("x", 1).with("X", 2), aReport().of(device(1)).with("x", 3));

    assertThat(buckets(seconds(0, 60), MINUTE))
        .extracting(Bucket::last)
        .containsExactly(reading(NOON, 1));
  }

  @Test
  default void answersAsManyBucketsAsMayBeAskedFor() {
    var reports = new ArrayList<StatusReport>();
    for (int i = 0; i < BucketQuery.MOST_BUCKETS; i++) {
      reports.add(aReport().at(second(i)).with("x", i).build());
    }
    for (int i = 0; i < reports.size(); i += StatusHistory.LARGEST_BATCH) {
      history().append(reports.subList(i, i + StatusHistory.LARGEST_BATCH));
    }

    var buckets = buckets(seconds(0, BucketQuery.MOST_BUCKETS), Duration.ofSeconds(1));

    assertThat(buckets).hasSize(BucketQuery.MOST_BUCKETS);
    assertThat(buckets.getLast().last())
        .isEqualTo(reading(second(reports.size() - 1), reports.size() - 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  default void bucketsAreWhatTheirSamplesComeTo(long seed) {
    var random = new RandomHistory(seed);
    var reports = random.of(List.of(LAMP, device(1)), 300, List.of(X, new FieldName("y")));
    random.batches(reports).forEach(history()::append);
    for (var width : List.of(Duration.ofSeconds(7), MINUTE, Duration.ofMinutes(15), HOUR)) {
      for (var range : List.of(seconds(-3600, 12_000), random.range(), random.range())) {
        var expected =
            HistoryModel.buckets(HistoryModel.samples(LAMP, X, range, reports), width.toSeconds());

        assertSame(buckets(range, width), expected);
      }
    }
  }

  private static void assertSame(List<Bucket> buckets, List<Bucket> expected) {
    assertThat(buckets)
        .usingElementComparator((one, other) -> withoutAverage(one).equals(other) ? 0 : 1)
        .isEqualTo(expected.stream().map(HistoryBucketRules::withoutAverage).toList());
    for (int i = 0; i < buckets.size(); i++) {
      if (expected.get(i).numbers().isPresent()) {
        var right = expected.get(i).numbers().orElseThrow();
        var average = buckets.get(i).numbers().orElseThrow().average();
        double largest = Math.max(Math.abs(right.min()), Math.abs(right.max()));
        assertThat(average).isCloseTo(right.average(), within(largest * 1e-12));
      }
    }
  }

  private static Bucket withoutAverage(Bucket bucket) {
    var numbers =
        bucket
            .numbers()
            .map(summary -> new NumberSummary(summary.count(), summary.min(), summary.max(), 0));
    return new Bucket(bucket.start(), bucket.count(), numbers, bucket.last());
  }

  /** A number a second, from noon on. */
  private static ReportBuilder[] numbers(double... numbers) {
    var time = new AtomicInteger();
    return DoubleStream.of(numbers)
        .mapToObj(number -> aReport().at(second(time.getAndIncrement())).with("x", number))
        .toArray(ReportBuilder[]::new);
  }
}
