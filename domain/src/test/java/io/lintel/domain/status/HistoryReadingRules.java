package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static io.lintel.domain.status.StatusHistoryRules.reading;
import static io.lintel.domain.status.StatusHistoryRules.second;
import static io.lintel.domain.status.StatusHistoryRules.seconds;
import static io.lintel.domain.status.StatusStoreRules.device;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.HistoryQuery.Order;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was reported is what is read, in pages. */
interface HistoryReadingRules extends StatusHistoryRules {

  @Test
  default void anEmptyHistoryHasNoSample() {
    assertThat(history().read(LAMP, query(EVER, Order.OLDEST_FIRST, 10)))
        .isEqualTo(new HistoryPage(List.of(), Optional.empty()));
  }

  @Test
  default void nothingAppendedIsNothingKept() {
    history().append(List.of());
    append(aReport());

    assertThat(samples()).isEmpty();
  }

  @Test
  default void keepsEveryValueOfAField() {
    append(aReport().with("x", 1));
    append(aReport().at(second(1)).with("x", 1), aReport().at(second(2)).with("x", 2));

    assertThat(samples())
        .containsExactly(reading(NOON, 1), reading(second(1), 1), reading(second(2), 2));
  }

  @Test
  default void keepsWhatCameTooLateForTheStatus() {
    append(aReport().at(second(5)).with("x", 5));
    append(aReport().at(second(3)).with("x", 3));

    assertThat(samples()).containsExactly(reading(second(3), 3), reading(second(5), 5));
  }

  @Test
  default void showsWhereAFieldWasRemoved() {
    append(aReport().with("x", 1), aReport().at(second(1)).without("x"));

    assertThat(samples()).containsExactly(reading(NOON, 1), reading(second(1), Value.nothing()));
  }

  @Test
  default void tellsTimesByWhenItWasSoAndNotWhenItWasReceived() {
    append(aReport().at(NOON).receivedAt(second(60)).with("x", 1));

    assertThat(samples()).containsExactly(reading(NOON, 1));
  }

  @Test
  default void returnsEveryKindOfValueAsItWasReported() {
    var reports = new ArrayList<StatusReport>();
    var values = new ArrayList<>(SampleValues.all());
    for (int i = 0; i < values.size(); i++) {
      reports.add(aReport().at(second(i)).with("x", values.get(i)).build());
    }
    history().append(reports);

    assertThat(samples())
        .extracting(reading -> reading.value().canonical())
        .isEqualTo(values.stream().map(Value::canonical).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999999Z",
        "1970-01-01T00:00:00Z",
        "1970-01-01T00:00:00.000001Z",
        "2026-03-01T12:00:00.1Z",
        "2026-03-01T12:00:00.001Z",
        "2026-03-01T12:00:00.123456Z",
        "2026-12-31T23:59:59.999999Z",
        "2262-04-11T23:47:16.854776Z",
        "9999-12-31T23:59:59.999999Z"
      })
  default void keepsEveryMicrosecond(String text) {
    var time = Instant.parse(text);
    var next = time.plus(1, ChronoUnit.MICROS);
    append(aReport().at(time).with("x", 1));

    assertThat(samples()).containsExactly(reading(time, 1));
    assertThat(samples(LAMP, X, new TimeRange(time, next))).hasSize(1);
    assertThat(samples(LAMP, X, new TimeRange(EVER.from(), time))).isEmpty();
    assertThat(samples(LAMP, X, new TimeRange(next, EVER.to()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  default void aRangeHasItsStartAndNotItsEnd(Order order) {
    append(IntStream.range(0, 5).mapToObj(i -> numbered(i)).toArray(ReportBuilder[]::new));

    assertThat(samples(LAMP, query(seconds(1, 3), order, 10)))
        .containsExactlyInAnyOrder(reading(second(1), 1), reading(second(2), 2));
    assertThat(samples(LAMP, query(seconds(2, 2), order, 10))).isEmpty();
  }

  @Test
  default void aFinerRangeHasTheMicrosecondsWithin() {
    append(numbered(1), numbered(2));
    var range = new TimeRange(second(1).plusNanos(1), second(2).plusNanos(1));

    assertThat(samples(LAMP, X, range)).containsExactly(reading(second(2), 2));
  }

  @ParameterizedTest
  @EnumSource
  default void readsInPages(Order order) {
    append(IntStream.range(0, 7).mapToObj(i -> numbered(i)).toArray(ReportBuilder[]::new));
    var query = query(seconds(0, 6), order, 2);
    var expected =
        IntStream.range(0, 6)
            .map(i -> order == Order.OLDEST_FIRST ? i : 5 - i)
            .mapToObj(i -> reading(second(i), i))
            .toList();

    var first = history().read(LAMP, query);
    var second = history().read(LAMP, query.behind(first.next().orElseThrow()));
    var third = history().read(LAMP, query.behind(second.next().orElseThrow()));

    assertThat(first.samples()).isEqualTo(expected.subList(0, 2));
    assertThat(second.samples()).isEqualTo(expected.subList(2, 4));
    assertThat(third.samples()).isEqualTo(expected.subList(4, 6));
    assertThat(third.next()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  default void pagesNeitherRepeatNorHideASampleWhileOthersComeAndGo(Order order) {
    append(IntStream.range(0, 6).mapToObj(i -> numbered(i)).toArray(ReportBuilder[]::new));
    var query = query(EVER, order, 3);
    var first = history().read(LAMP, query);

    append(aReport().at(second(0).minusMillis(1)).with("x", -1));
    append(aReport().at(second(2).plusMillis(500)).with("x", 2.5));
    append(aReport().at(second(9)).with("x", 9));
    history().purge(second(1), 10);

    var rest = samples(LAMP, query.behind(first.next().orElseThrow()));
    switch (order) {
      case OLDEST_FIRST ->
          assertThat(rest)
              .extracting(Reading::value)
              .containsExactly(Value.of(2.5), Value.of(3), Value.of(4), Value.of(5), Value.of(9));
      case NEWEST_FIRST ->
          assertThat(rest)
              .extracting(Reading::value)
              .containsExactly(Value.of(2.5), Value.of(2), Value.of(1));
    }
  }

  @Test
  default void tellsFieldsApart() {
    append(aReport().with("x", 1).with("X", 2).with("xx", 3).with("x_", 4).with("_x", 5));

    assertThat(samples()).containsExactly(reading(NOON, 1));
    assertThat(samples(LAMP, new FieldName("X"), EVER)).containsExactly(reading(NOON, 2));
    assertThat(samples(LAMP, new FieldName("y"), EVER)).isEmpty();
  }

  @Test
  default void keepsAllFieldsOfTheLargestBatch() {
    var report = aReport();
    for (int i = 0; i < StatusReport.MOST_FIELDS; i++) {
      report = report.with("f" + i, i);
    }
    var reports = new ArrayList<StatusReport>(List.of(report.build()));
    for (int i = 1; i < StatusHistory.LARGEST_BATCH; i++) {
      reports.add(numbered(i).of(device(i)).build());
    }
    history().append(reports);

    for (int i : List.of(0, 1, StatusReport.MOST_FIELDS - 1)) {
      assertThat(samples(LAMP, new FieldName("f" + i), EVER)).containsExactly(reading(NOON, i));
    }
    for (int i : List.of(1, 2, StatusHistory.LARGEST_BATCH - 1)) {
      assertThat(samples(device(i), X, EVER)).containsExactly(reading(second(i), i));
    }
  }

  @Test
  default void tellsDevicesApartOverTheWholeRangeOfEuis() {
    var devices =
        Stream.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32, (1L << 53) + 1, 1L << 53)
            .map(Eui::new)
            .toList();
    for (var eui : devices) {
      append(aReport().of(eui).with("x", eui.toString()));
    }

    for (var eui : devices) {
      assertThat(samples(eui, X, EVER)).containsExactly(reading(NOON, Value.of(eui.toString())));
    }
  }

  private static ReportBuilder numbered(int number) {
    return aReport().at(second(number)).with("x", number);
  }

  private static HistoryQuery query(TimeRange range, Order order, int limit) {
    return new HistoryQuery(X, range, order, limit);
  }
}
