package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.StoreUnavailable;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A store that does not answer says so. */
interface StatusUnavailableRules {

  /** A store whose server is dead. */
  StatusStore unreachable();

  @Test
  default void aDeadStoreDoesNotMerge() {
    var dead = unreachable();
    assertUnavailable(() -> dead.merge(List.of(ReportBuilder.aReport().with("x", 1).build())));
  }

  @Test
  default void aDeadStoreDoesNotFindNothing() {
    var dead = unreachable();
    assertUnavailable(() -> dead.find(List.of(LAMP), StatusQuery.EVERYTHING));
  }

  @Test
  default void aDeadStoreDoesNotSayThatNobodyWasHeardOf() {
    var dead = unreachable();
    assertUnavailable(() -> dead.connectivity(List.of(LAMP)));
  }

  @Test
  default void aDeadStoreDoesNotSayThatNobodyWasSeen() {
    var dead = unreachable();
    assertUnavailable(() -> dead.lastSeen(LastSeen.Order.LATEST_FIRST, Optional.empty(), 10));
  }

  @Test
  default void aDeadStoreDoesNotSayThatNothingIsDue() {
    var dead = unreachable();
    assertUnavailable(() -> dead.expire(NOON, 10));
  }

  @Test
  default void aDeadStoreDoesNotDelete() {
    var dead = unreachable();
    assertUnavailable(() -> dead.delete(LAMP));
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(call);
  }
}
