package io.lintel.domain.status;

import static io.lintel.domain.status.ReportBuilder.LAMP;
import static io.lintel.domain.status.ReportBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.StoreUnavailable;
import java.time.Duration;
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
    assertUnavailable(() -> dead.expire(Hearing.since(NOON), 10));
  }

  @Test
  default void aDeadStoreDoesNotSayThatNobodyIsGone() {
    var dead = unreachable();
    var source = new Source("zigbee2mqtt");
    assertUnavailable(
        () -> dead.depart(List.of(new Departure(LAMP, NOON, Connectivity.Reason.LAST_WILL))));
    assertUnavailable(() -> dead.sourceDown(source, NOON, 10));
    assertUnavailable(() -> dead.sourceBack(source, NOON, 10));
    assertUnavailable(() -> dead.heard(source, NOON));
    assertUnavailable(() -> dead.lastHeard(source));
    assertUnavailable(() -> dead.countLate(source, 2));
  }

  @Test
  default void aDeadStoreDoesNotSayThatNothingIsUntold() {
    var dead = unreachable();
    assertUnavailable(() -> dead.untold(10));
    assertUnavailable(() -> dead.told(List.of(Silence.late(LAMP, NOON))));
  }

  @Test
  default void aDeadStoreDoesNotSayThatNothingWasHeard() {
    var dead = unreachable();
    assertUnavailable(() -> dead.hear(NOON, Duration.ofSeconds(10)));
    assertUnavailable(dead::hearing);
  }

  @Test
  default void aDeadStoreDoesNotCountNobody() {
    var dead = unreachable();
    assertUnavailable(dead::countByState);
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
