package io.lintel.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OptimisticLockTest {

  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void decidesAgainAsLongAsOthersAreQuicker() {
    assertThat(OptimisticLock.whileStale(Optional.empty(), () -> staleBefore(10))).isEqualTo(10);
  }

  @Test
  void givesUpInTheEnd() {
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> OptimisticLock.whileStale(Optional.empty(), () -> staleBefore(11)));
    assertThat(tries).hasValue(10);
  }

  @Test
  void triesOnceForACallerWhoExpectsAVersion() {
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(
            () -> OptimisticLock.whileStale(Optional.of(Version.FIRST), () -> staleBefore(2)));
    assertThat(tries).hasValue(1);
  }

  @Test
  void doesNotRepeatWhatFailsForAnotherReason() {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() ->
            OptimisticLock.whileStale(
                Optional.empty(),
                () -> {
                  tries.incrementAndGet();
                  throw new NotFound("device", "x");
                }));
    assertThat(tries).hasValue(1);
  }

  @Test
  void acceptsTheVersionThatIsExpectedAndAnyWhenNoneIs() {
    assertThatCode(() -> check(Optional.of(Version.FIRST))).doesNotThrowAnyException();
    assertThatCode(() -> check(Optional.empty())).doesNotThrowAnyException();
  }

  @Test
  void refusesEveryOtherVersion() {
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> check(Optional.of(Version.FIRST.next())))
        .withMessage("The device x is no longer at version 2");
  }

  private static void check(Optional<Version> expected) {
    OptimisticLock.check("device", "x", Version.FIRST, expected);
  }

  private int staleBefore(int success) {
    if (tries.incrementAndGet() < success) {
      throw new Stale("device", "x", Version.FIRST);
    }
    return tries.get();
  }
}
