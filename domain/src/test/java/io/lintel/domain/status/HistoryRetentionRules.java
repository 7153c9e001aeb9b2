package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static io.lintel.domain.status.ReportBuilder.aReport;
import static io.lintel.domain.status.StatusHistoryRules.reading;
import static io.lintel.domain.status.StatusHistoryRules.second;
import static io.lintel.domain.status.StatusStoreRules.device;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Race;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is forgotten, and nothing else. */
interface HistoryRetentionRules extends StatusHistoryRules {

  @Test
  default void nothingIsThereToPurgeInAnEmptyHistory() {
    assertThat(history().purge(NOON, 10)).isZero();
  }

  @Test
  default void purgesWhatIsOlderAndNotWhatIsAsOld() {
    append(
        aReport().at(NOON.minus(1, ChronoUnit.MICROS)).with("x", 1),
        aReport().at(NOON).with("x", 2),
        aReport().at(NOON.plus(1, ChronoUnit.MICROS)).with("x", 3));

    assertThat(history().purge(NOON, 10)).isEqualTo(1);
    assertThat(samples())
        .containsExactly(reading(NOON, 2), reading(NOON.plus(1, ChronoUnit.MICROS), 3));
    assertThat(history().purge(NOON, 10)).isZero();
  }

  @Test
  default void purgesOfEveryDeviceAndField() {
    append(
        aReport().with("x", 1).with("y", "text").without("z"),
        aReport().of(device(1)).with("x", 1),
        aReport().of(device(2)).at(second(1)).with("x", 1));

    assertThat(history().purge(second(1), 100)).isEqualTo(4);
    assertThat(samples()).isEmpty();
    assertThat(samples(device(2), X, EVER)).hasSize(1);
  }

  @Test
  default void purgesInStepsTheOldestFirst() {
    for (int second : new int[] {3, 1, 4, 0, 2}) {
      append(aReport().of(device(second)).at(second(second)).with("x", second));
    }

    assertThat(history().purge(second(10), 2)).isEqualTo(2);
    assertThat(samples(device(0), X, EVER)).isEmpty();
    assertThat(samples(device(1), X, EVER)).isEmpty();
    assertThat(samples(device(2), X, EVER)).hasSize(1);
    assertThat(history().purge(second(10), 2)).isEqualTo(2);
    assertThat(history().purge(second(10), 2)).isEqualTo(1);
    assertThat(history().purge(second(10), 2)).isZero();
  }

  @Test
  default void whatWasPurgedMayBeAppendedAgain() {
    append(aReport().with("x", 1));
    history().purge(second(1), 10);

    append(aReport().with("x", 2));

    assertThat(samples()).containsExactly(reading(NOON, 2));
  }

  @Test
  default void concurrentPurgesForgetEachSampleOnce() {
    for (int i = 0; i < 10; i++) {
      append(aReport().of(device(i)).with("x", 1).with("y", 2));
    }
    var forgotten = new AtomicInteger();

    var outcome =
        Race.of(
            4,
            _ -> {
              int step;
              do {
                step = history().purge(second(1), 3);
                forgotten.addAndGet(step);
              } while (step > 0);
            });

    assertThat(outcome.failures()).isEmpty();
    assertThat(forgotten).hasValue(20);
    assertThat(history().purge(second(1), 3)).isZero();
  }

  @Test
  default void forgetsAllOfADeletedDevice() {
    append(
        aReport().with("x", 1).with("y", 2),
        aReport().at(second(1)).with("x", 3),
        aReport().of(device(1)).with("x", 4));

    history().delete(LAMP);

    assertThat(samples()).isEmpty();
    assertThat(samples(LAMP, new FieldName("y"), EVER)).isEmpty();
    assertThat(samples(device(1), X, EVER)).containsExactly(reading(NOON, 4));
    assertThat(history().purge(second(10), 10)).isEqualTo(1);
  }

  @Test
  default void deletingWhatIsNotThereDoesNothing() {
    append(aReport().with("x", 1));

    history().delete(device(1));

    assertThat(samples()).hasSize(1);
  }
}
