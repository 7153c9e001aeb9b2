package io.lintel.domain.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.registry.RegistryRules;
import io.lintel.domain.shared.Race;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** One node at a time, by the clock of the store. */
interface LeasesRules extends RegistryRules {

  Duration LONG = Duration.ofHours(1);
  Duration SHORT = Duration.ofMillis(1);
  Duration DEADLINE = Duration.ofSeconds(30);
  String DUTY = "sweeping";

  default boolean takes(String node) {
    return store().leases().take(DUTY, node, LONG);
  }

  private boolean takesInTheEnd(String node) {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (!takes(node)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(SHORT.toNanos());
    }
    return true;
  }

  @Test
  default void oneHasItAndTheOthersDoNot() {
    assertThat(takes("one")).isTrue();
    assertThat(takes("other")).isFalse();
    assertThat(takes("one")).isTrue();
  }

  @Test
  default void anotherTakesItWhenTheTimeIsOver() {
    store().leases().take(DUTY, "one", SHORT);

    assertThat(takesInTheEnd("other")).isTrue();
    assertThat(takes("one")).isFalse();
  }

  @Test
  default void whoAsksAgainKeepsItForAsLong() {
    store().leases().take(DUTY, "one", SHORT);

    assertThat(takes("one")).isTrue();
    assertThat(takes("other")).isFalse();
  }

  @Test
  default void whatIsGivenBackAnotherHasAtOnce() {
    takes("one");
    store().leases().giveBack(DUTY, "one");

    assertThat(takes("other")).isTrue();
  }

  @Test
  default void nobodyGivesBackWhatAnotherHas() {
    takes("one");
    store().leases().giveBack(DUTY, "other");
    store().leases().giveBack("nothing", "other");

    assertThat(takes("other")).isFalse();
    assertThat(takes("one")).isTrue();
  }

  @Test
  default void dutiesAreGivenByThemselves() {
    takes("one");

    assertThat(store().leases().take("cooking", "other", LONG)).isTrue();
    assertThat(takes("one")).isTrue();
  }

  @RepeatedTest(3)
  default void ofSeveralThatAskAtOnceOneGetsIt() {
    var winners = new AtomicInteger();
    var race =
        Race.of(
            8,
            i -> {
              if (takes("node " + i)) {
                winners.incrementAndGet();
              }
            });

    assertThat(race.failures()).isEmpty();
    assertThat(winners).hasValue(1);
  }
}
