package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.status.HistoryQuery.Order;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A history that does not answer says so. */
interface HistoryUnavailableRules {

  /** A history whose server is dead. */
  StatusHistory unreachable();

  @Test
  default void aDeadHistoryDoesNotAppend() {
    var dead = unreachable();
    assertUnavailable(() -> dead.append(List.of(ReportBuilder.aReport().with("x", 1).build())));
  }

  @Test
  default void aDeadHistoryDoesNotReadNothing() {
    var dead = unreachable();
    var query =
        new HistoryQuery(
            StatusHistoryRules.X, StatusHistoryRules.seconds(0, 1), Order.OLDEST_FIRST, 10);
    assertUnavailable(() -> dead.read(LAMP, query));
  }

  @Test
  default void aDeadHistoryDoesNotAnswerNoBuckets() {
    var dead = unreachable();
    var query =
        new BucketQuery(
            StatusHistoryRules.X, StatusHistoryRules.seconds(0, 1), Duration.ofSeconds(1));
    assertUnavailable(() -> dead.buckets(LAMP, query));
  }

  @Test
  default void aDeadHistoryDoesNotSayThatNothingIsToPurge() {
    var dead = unreachable();
    assertUnavailable(() -> dead.purge(NOON, 10));
  }

  @Test
  default void aDeadHistoryDoesNotDelete() {
    var dead = unreachable();
    assertUnavailable(() -> dead.delete(LAMP));
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(call);
  }
}
