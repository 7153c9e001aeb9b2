package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static io.lintel.domain.status.StatusStoreRules.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Merging is idempotent, commutative and associative: the same reports in any order, any number of
 * times, split into any batches and from any number of callers leave the same status.
 */
interface StatusConvergenceRules extends StatusStoreRules {

  int DEVICES = 3;
  int REPORTS = 60;
  int NAMES = 6;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  default void anyOrderAnyDuplicationAndAnySplitLeaveTheSameStatus(long seed) {
    var random = new RandomReports(seed);
    var reports = random.of(devices(), REPORTS, NAMES);
    for (int i = 0; i < 3; i++) {
      for (var eui : devices()) {
        store().delete(eui);
      }

      mergeAll(random.batches(reports));

      assertThatAllAreAsIn(reports);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  default void anyNumberOfCallersAtOnceLeaveTheSameStatus(long seed) {
    var random = new RandomReports(seed);
    var reports = random.of(devices(), REPORTS, NAMES);
    var callers = Stream.generate(() -> random.batches(reports)).limit(4).toList();

    var told = atOnce(4, caller -> mergeAll(callers.get(caller)));

    assertThatAllAreAsIn(reports);
    assertThat(told)
        .extracting(ConnectivityChange::eui)
        .containsExactlyInAnyOrderElementsOf(devices());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  default void theSameFieldsAreKeptOfTooManyWhateverTheOrder(long seed) {
    var random = new RandomReports(seed);
    var reports = random.of(devices(), 400, 2 * StatusReport.MOST_FIELDS);
    random.of(devices(), 30, NAMES).forEach(reports::add);
    for (int i = 0; i < 2; i++) {
      mergeAll(random.batches(reports));

      assertThatAllAreAsIn(reports);
    }
  }

  @Test
  default void ofConcurrentReportsOfAFieldTheNewestWins() {
    int callers = 8;
    int each = 25;
    var device = devices().getFirst();

    atOnce(
        callers,
        caller -> {
          var told = new ArrayList<ConnectivityChange>();
          for (int number = caller; number < callers * each; number += callers) {
            var time = NOON.plus(number, ChronoUnit.MICROS);
            told.addAll(merge(aReport().of(device).at(time).with("x", number)));
          }
          return told;
        });

    var last = NOON.plus((long) callers * each - 1, ChronoUnit.MICROS);
    assertThat(fields(device).get(new FieldName("x")).at()).isEqualTo(last);
    assertThat(status(device).firstSeenAt()).contains(NOON);
    assertThat(status(device).lastSeenAt()).contains(last);
  }

  private List<ConnectivityChange> mergeAll(List<List<StatusReport>> batches) {
    return batches.stream().flatMap(batch -> store().merge(batch).stream()).toList();
  }

  private void assertThatAllAreAsIn(List<StatusReport> reports) {
    var found = store().find(devices(), StatusQuery.EVERYTHING);
    assertThat(found).hasSize(DEVICES);
    for (var eui : devices()) {
      var status = found.get(eui);
      assertThat(status.fields()).isEqualTo(StatusModel.fields(eui, reports));
      var seen =
          reports.stream()
              .filter(report -> report.eui().equals(eui))
              .map(StatusReport::receivedAt)
              .sorted()
              .toList();
      assertThat(status.firstSeenAt()).contains(seen.getFirst());
      assertThat(status.lastSeenAt()).contains(seen.getLast());
    }
  }

  private static List<Eui> devices() {
    return IntStream.range(0, DEVICES).mapToObj(StatusStoreRules::device).toList();
  }
}
