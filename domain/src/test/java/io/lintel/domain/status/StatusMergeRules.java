package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static io.lintel.domain.status.StatusStoreRules.device;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of all that was ever reported for a field the newest is kept. */
interface StatusMergeRules extends StatusStoreRules {

  Instant EARLIER = NOON.minus(1, ChronoUnit.MICROS);
  Instant LATER = NOON.plus(1, ChronoUnit.MICROS);

  @Test
  default void aNewerValueReplacesAnOlder() {
    merge(aReport().with("x", 1));
    merge(aReport().at(LATER).with("x", 2));

    assertThat(fields(LAMP)).containsOnly(entry(new FieldName("x"), new Reading(LATER, two())));
  }

  @Test
  default void anOlderValueIsIgnored() {
    merge(aReport().at(LATER).with("x", 2));
    merge(aReport().with("x", 1));

    assertThat(fields(LAMP)).containsOnly(entry(new FieldName("x"), new Reading(LATER, two())));
  }

  @Test
  default void aFieldThatIsNotReportedStaysAsItIs() {
    merge(aReport().with("x", 1).with("y", 1));
    merge(aReport().at(LATER).with("y", 2));

    assertThat(fields(LAMP))
        .containsOnly(
            entry(new FieldName("x"), new Reading(NOON, Value.of(1))),
            entry(new FieldName("y"), new Reading(LATER, two())));
  }

  @Test
  default void fieldsOfOneReportAreNewerOrOlderEachForItself() {
    merge(aReport().with("x", 1));
    merge(aReport().at(LATER).with("y", 2));
    merge(aReport().at(EARLIER).with("x", 0).with("y", 0).with("z", 0));

    assertThat(values(LAMP))
        .containsOnly(entry("x", Value.of(1)), entry("y", two()), entry("z", Value.of(0)));
  }

  @Test
  default void atTheSameTimeTheGreaterHashDecidesWhateverTheOrder() {
    var values = SampleValues.all();
    var greatest =
        values.stream().max(Comparator.comparingLong(v -> FieldValue.of(v).hash())).orElseThrow();
    for (var value : values) {
      merge(aReport().of(device(1)).with("x", value));
    }
    for (var value : values.reversed()) {
      merge(aReport().of(device(2)).with("x", value));
    }

    assertThat(values(device(1))).containsOnly(entry("x", greatest));
    assertThat(values(device(2))).containsOnly(entry("x", greatest));
  }

  @Test
  default void hashesCompareAsSignedNumbers() {
    var values = IntStream.range(0, 1_000).mapToObj(Value::of).map(FieldValue::of).toList();
    var negative = values.stream().filter(value -> value.hash() < 0).findFirst().orElseThrow();
    var positive = values.stream().filter(value -> value.hash() > 0).findFirst().orElseThrow();
    merge(aReport().of(device(1)).with("x", negative.value()));
    merge(aReport().of(device(1)).with("x", positive.value()));
    merge(aReport().of(device(2)).with("x", positive.value()));
    merge(aReport().of(device(2)).with("x", negative.value()));

    assertThat(values(device(1))).containsOnly(entry("x", positive.value()));
    assertThat(values(device(2))).containsOnly(entry("x", positive.value()));
  }

  @Test
  default void aRemovedFieldIsNotShown() {
    merge(aReport().with("x", 1).with("y", 1));
    merge(aReport().at(LATER).without("x"));

    assertThat(values(LAMP)).containsOnlyKeys("y");
  }

  @Test
  default void anOlderReportCannotBringARemovedFieldBack() {
    merge(aReport().at(LATER).without("x"));
    merge(aReport().with("x", 1));

    assertThat(values(LAMP)).isEmpty();
  }

  @Test
  default void aNewerReportBringsARemovedFieldBack() {
    merge(aReport().without("x"));
    merge(aReport().at(LATER).with("x", 2));

    assertThat(values(LAMP)).containsOnly(entry("x", two()));
  }

  @Test
  default void aBatchMayHoldSeveralReportsOfADevice() {
    merge(
        aReport().at(LATER).with("x", 2),
        aReport().with("x", 1).with("y", 1),
        aReport().of(device(1)).with("x", 3),
        aReport().at(LATER).without("y"),
        aReport().at(EARLIER).with("z", 1));

    assertThat(values(LAMP)).containsOnly(entry("x", two()), entry("z", Value.of(1)));
    assertThat(values(device(1))).containsOnly(entry("x", Value.of(3)));
  }

  @Test
  default void takesTheLargestBatchOfOneDevice() {
    var reports = new ArrayList<StatusReport>();
    for (int i = 0; i < StatusStore.LARGEST_BATCH; i++) {
      int number = (i * 7919) % StatusStore.LARGEST_BATCH;
      var time = NOON.plus(number, ChronoUnit.MICROS);
      reports.add(aReport().at(time).with("x", number).with("f" + i % 10, i).build());
    }

    store().merge(reports);

    assertThat(values(LAMP)).hasSize(11).containsEntry("x", Value.of(999));
  }

  @Test
  default void takesTheLargestBatchOfManyDevices() {
    var devices =
        IntStream.range(0, StatusStore.LARGEST_BATCH).mapToObj(StatusStoreRules::device).toList();
    var reports =
        devices.stream()
            .map(eui -> aReport().of(eui).with("eui", eui.toString()).with("t", 21).build())
            .toList();

    store().merge(reports);

    var found = store().find(devices, StatusQuery.EVERYTHING);
    assertThat(found).hasSize(StatusStore.LARGEST_BATCH);
    found.forEach((eui, status) ->
        assertThat(status.fields().get(new FieldName("eui")).value())
            .isEqualTo(Value.of(eui.toString())));
  }

  @Test
  default void takesAReportOfTheMostFields() {
    merge(fields(0, StatusReport.MOST_FIELDS));

    assertThat(values(LAMP)).hasSize(StatusReport.MOST_FIELDS);
  }

  @Test
  default void keepsTheMostFieldsOfTheLargestValues() {
    for (int from = 0; from < StatusReport.MOST_FIELDS; from += 16) {
      var report = aReport();
      for (int i = from; i < from + 16; i++) {
        report = report.with("f" + i, largest(i));
      }
      merge(report);
    }

    var values = values(LAMP);

    assertThat(values).hasSize(StatusReport.MOST_FIELDS);
    for (int i = 0; i < StatusReport.MOST_FIELDS; i++) {
      assertThat(values.get("f" + i)).isEqualTo(largest(i));
    }
  }

  @Test
  default void ofTooManyFieldsTheFirstInTheirOrderAreKept() {
    merge(fields(100, StatusReport.MOST_FIELDS));
    merge(fields(0, StatusReport.MOST_FIELDS));
    merge(fields(200, StatusReport.MOST_FIELDS));

    assertThat(values(LAMP)).hasSize(StatusReport.MOST_FIELDS).containsKeys("f000", "f255");
  }

  @Test
  default void aFieldBeyondTheMostIsNotKeptHoweverNewItIs() {
    merge(fields(0, StatusReport.MOST_FIELDS));
    merge(aReport().at(LATER).with("zebra", 1).with("f000", 2));

    assertThat(values(LAMP))
        .hasSize(StatusReport.MOST_FIELDS)
        .doesNotContainKey("zebra")
        .containsEntry("f000", two());
  }

  @Test
  default void tombstonesCountAmongTheMostFields() {
    var removed = aReport();
    for (int i = 0; i < StatusReport.MOST_FIELDS; i++) {
      removed = removed.without("f%03d".formatted(i));
    }
    merge(removed);
    merge(aReport().at(LATER).with("zebra", 1));

    assertThat(values(LAMP)).isEmpty();
    assertThat(status(LAMP).lastSeenAt()).contains(LATER);
  }

  /** Fields {@code f000}, {@code f001} and so on, {@code count} of them from {@code first}. */
  private static ReportBuilder fields(int first, int count) {
    var report = aReport();
    for (int i = first; i < first + count; i++) {
      report = report.with("f%03d".formatted(i), i);
    }
    return report;
  }

  private static Value largest(int number) {
    var start = number + "ü";
    return Value.of(start + "x".repeat(FieldValue.MOST_BYTES - start.length() - 3));
  }

  private static Value two() {
    return Value.of(2);
  }
}
