package io.lintel.application.status;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.LEVEL;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.Core;
import io.lintel.application.ManualClock;
import io.lintel.application.RecordingPublisher;
import io.lintel.application.Stores;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.StatusQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTimesTest {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final RecordingPublisher publisher = new RecordingPublisher();
  private final Core core = new Core(Stores.inMemory().withPublisher(publisher));
  private final StatusService statuses = core.statuses();
  private final Eui lamp = core.aDevice().eui();

  @Test
  void aTimeThatTheSenderSaysIsKeptToTheMicrosecond() {
    var said = Instant.parse("2026-11-23T11:00:00.123456Z");

    statuses.report(ADA, List.of(report(lamp, said, 7)));

    assertThat(reading()).isEqualTo(new Reading(said, Value.of(7)));
  }

  @Test
  void aSendersClockMayBeFiveMinutesAhead() {
    var ahead = ManualClock.NOON.plus(TOLERANCE);

    statuses.report(ADA, List.of(report(lamp, ahead, 7)));

    assertThat(reading().at()).isEqualTo(ahead);
    assertThat(statuses.counters().timesReplaced()).isZero();
  }

  @Test
  void aTimeFartherAheadIsReplacedAndCounted() {
    var ahead = ManualClock.NOON.plus(TOLERANCE).plusNanos(1_000);

    statuses.report(ADA, List.of(report(lamp, ahead, 7)));

    assertThat(reading()).isEqualTo(new Reading(ManualClock.NOON, Value.of(7)));
    assertThat(statuses.counters()).isEqualTo(new StatusCounters(1, 0, 0, 1, 0));
  }

  @Test
  void aReplacedTimeDoesNotBlockWhatIsReportedAfterwards() {
    statuses.report(ADA, List.of(report(lamp, Instant.parse("2099-01-01T00:00:00Z"), 7)));
    statuses.report(ADA, List.of(report(lamp, 8)));

    assertThat(reading().value()).isEqualTo(Value.of(8));
  }

  @Test
  void theBeginningOf1970IsTheEarliest() {
    statuses.report(ADA, List.of(report(lamp, Instant.EPOCH, 7)));

    assertThat(reading().at()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void reportsWithoutATimeKeepTheirOrderWithinATickOfTheClock() {
    statuses.report(ADA, List.of(report(lamp, 1), report(lamp, 2)));
    statuses.report(ADA, List.of(report(lamp, 3)));

    assertThat(reading()).isEqualTo(new Reading(ManualClock.NOON.plusNanos(2_000), Value.of(3)));
  }

  @Test
  void reportsWithoutATimeKeepTheirOrderWhenTheClockGoesBack() {
    statuses.report(ADA, List.of(report(lamp, 1)));
    core.clock().advance(Duration.ofMinutes(-1));
    statuses.report(ADA, List.of(report(lamp, 2)));

    assertThat(reading().value()).isEqualTo(Value.of(2));
  }

  @Test
  void noTwoReportsWithoutATimeHaveTheSame() {
    var outcome =
        Race.of(
            8,
            number -> {
              for (int i = 0; i < 50; i++) {
                statuses.report(ADA, List.of(report(lamp, number)));
              }
            });

    assertThat(outcome.failures()).isEmpty();
    assertThat(publisher.published())
        .extracting(event -> event.data().values().get("at").canonical())
        .hasSize(400)
        .doesNotHaveDuplicates();
  }

  private Reading reading() {
    return statuses.read(ADA, List.of(lamp), StatusQuery.EVERYTHING).get(lamp).fields().get(LEVEL);
  }
}
