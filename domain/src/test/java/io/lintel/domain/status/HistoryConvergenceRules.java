package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static io.lintel.domain.status.StatusHistoryRules.reading;
import static io.lintel.domain.status.StatusHistoryRules.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Value;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order, the duplicates, the batches and the callers: the same history. */
interface HistoryConvergenceRules extends StatusHistoryRules {

  List<Eui> DEVICES = IntStream.range(0, 3).mapToObj(StatusStoreRules::device).toList();
  List<FieldName> FIELDS = Stream.of("x", "y", "z", "Z").map(FieldName::new).toList();

  @Test
  default void aReportAppendedAgainChangesNothing() {
    for (int i = 0; i < 3; i++) {
      append(aReport().with("x", 1), aReport().with("x", 1));
    }

    assertThat(samples()).containsExactly(reading(NOON, 1));
  }

  @Test
  default void ofSeveralValuesOfATimeThatWithTheGreatestHashIsKept() {
    var values = List.of(Value.of(1), Value.of(2), Value.of("x"), Value.nothing(), Value.of(true));
    var reports =
        values.stream().map(value -> aReport().with("x", value)).toArray(ReportBuilder[]::new);
    var kept =
        HistoryModel.samples(LAMP, X, EVER, Stream.of(reports).map(ReportBuilder::build).toList());

    append(reports);
    assertThat(samples()).isEqualTo(kept);
    for (var report : reports) {
      append(report);
      assertThat(samples()).isEqualTo(kept);
    }
  }

  @Test
  default void aNumberThatIsReplacedByATextNoLongerCounts() {
    var smaller = Value.of(1);
    var greater =
        IntStream.iterate(0, i -> i + 1)
            .mapToObj(i -> Value.of("text " + i))
            .filter(text -> FieldValue.of(text).hash() > FieldValue.of(smaller).hash())
            .findFirst()
            .orElseThrow();
    append(aReport().with("x", smaller));
    append(aReport().with("x", greater));

    var bucket = buckets(seconds(0, 1), Duration.ofSeconds(1)).getFirst();

    assertThat(bucket.numbers()).isEmpty();
    assertThat(bucket.last()).isEqualTo(reading(NOON, greater));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  default void anyOrderAnyDuplicationAndAnySplitLeaveTheSameHistory(long seed) {
    var random = new RandomHistory(seed);
    var reports = random.of(DEVICES, 200, FIELDS);
    for (int i = 0; i < 2; i++) {
      DEVICES.forEach(history()::delete);

      random.batches(reports).forEach(history()::append);

      assertThatAllAreAsIn(reports);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  default void anyNumberOfCallersAtOnceLeaveTheSameHistory(long seed) {
    var random = new RandomHistory(seed);
    var reports = random.of(DEVICES, 120, FIELDS);
    var callers = Stream.generate(() -> random.batches(reports)).limit(4).toList();

    var outcome = Race.of(4, caller -> callers.get(caller).forEach(history()::append));

    assertThat(outcome.failures()).isEmpty();
    assertThatAllAreAsIn(reports);
  }

  @Test
  default void concurrentAppendsOfDifferentTimesAreAllKept() {
    int callers = 8;
    int each = 25;
    var outcome =
        Race.of(
            callers,
            caller -> {
              for (int number = caller; number < callers * each; number += callers) {
                append(aReport().at(NOON.plus(number, ChronoUnit.MICROS)).with("x", number));
              }
            });

    assertThat(outcome.failures()).isEmpty();
    assertThat(samples())
        .isEqualTo(
            IntStream.range(0, callers * each)
                .mapToObj(number -> reading(NOON.plus(number, ChronoUnit.MICROS), number))
                .toList());
  }

  private void assertThatAllAreAsIn(List<StatusReport> reports) {
    for (var eui : DEVICES) {
      for (var field : FIELDS) {
        assertThat(samples(eui, field, EVER))
            .isEqualTo(HistoryModel.samples(eui, field, EVER, reports));
      }
    }
  }
}
