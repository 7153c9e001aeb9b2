package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.StatusHistoryRules.X;
import static io.lintel.domain.status.StatusHistoryRules.second;
import static io.lintel.domain.status.StatusHistoryRules.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Page;
import io.lintel.domain.status.HistoryQuery.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryQueriesTest {

  @Test
  void aRangeDoesNotEndBeforeItBegins() {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> new TimeRange(second(1), second(0)))
        .withMessageStartingWith("to: must not be before from");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00.000001Z"})
  void aRangeStaysWithinTheYearsOfFourDigits(String text) {
    var time = Instant.parse(text);
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new TimeRange(time, time));
  }

  @Test
  void aRangeIsEmptyBehindItsEnds() {
    assertThat(seconds(0, 2).after(second(9))).isEqualTo(seconds(2, 2));
    assertThat(seconds(0, 2).before(second(-9))).isEqualTo(seconds(0, 0));
  }

  @Test
  void aRangeIsWholeBeforeWhatItDoesNotReach() {
    assertThat(seconds(0, 2).after(second(-9))).isEqualTo(seconds(0, 2));
    assertThat(seconds(0, 2).before(second(9))).isEqualTo(seconds(0, 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, Page.LARGEST + 1})
  void refusesAPageOfAnySize(int limit) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> new HistoryQuery(X, seconds(0, 1), Order.OLDEST_FIRST, limit))
        .withMessage("limit: must be from 1 to 500, not " + limit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.5S", "PT1.5S", "PT87840001H"})
  void aBucketHasWholeSeconds(String width) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> new BucketQuery(X, seconds(0, 1), Duration.parse(width)))
        .withMessageStartingWith("bucket: must be whole seconds from PT1S to ");
  }

  @Test
  void refusesMoreBucketsThanAllowedAndSaysHowMany() {
    var minute = Duration.ofMinutes(1);
    new BucketQuery(X, seconds(0, 600_000), minute);

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> new BucketQuery(X, seconds(0, 600_001), minute))
        .withMessage(
            "bucket: of PT1M divides the time from 2026-03-01T12:00:00Z to 2026-03-08T10:40:01Z"
                + " into 10001 buckets; at most 10000 are allowed");
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> new BucketQuery(X, seconds(-1, 600_000), minute));
  }

  @Test
  void aBucketStartsAtAMultipleOfItsWidthSinceTheEpoch() {
    var query = new BucketQuery(X, seconds(0, 1), Duration.ofHours(5));

    assertThat(query.start(NOON).getEpochSecond() % 18_000).isZero();
    assertThat(query.start(Instant.EPOCH.minusNanos(1_000)))
        .isEqualTo(Instant.EPOCH.minus(Duration.ofHours(5)));
  }

  @Test
  void anAverageLiesBetweenTheLeastAndTheGreatest() {
    assertThat(NumberSummary.of(3, 0.1, 0.1, 0.1 + 0.1 + 0.1, 0).average()).isEqualTo(0.1);
  }

  @Test
  void aPageKnowsWhetherThereIsAnother() {
    var one = StatusHistoryRules.reading(NOON, 1);
    var two = StatusHistoryRules.reading(second(1), 2);

    assertThat(HistoryPage.of(List.of(one, two), 2).next()).isEmpty();
    assertThat(HistoryPage.of(List.of(one, two), 1))
        .isEqualTo(new HistoryPage(List.of(one), Optional.of(NOON)));
  }
}
