package io.lintel.domain.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.registry.RegistryRules;
import io.lintel.domain.shared.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** One node at a time. */
interface LeasesRules extends RegistryRules {

  Instant NOON = Instant.parse("2026-11-27T12:00:00.000001Z");
  Duration MINUTE = Duration.ofMinutes(1);
  String DUTY = "sweeping";

  default boolean takes(String node, Instant now) {
    return store().leases().take(DUTY, node, now, MINUTE);
  }

  @Test
  default void oneHasItAndTheOthersDoNot() {
    assertThat(takes("one", NOON)).isTrue();
    assertThat(takes("other", NOON)).isFalse();
    assertThat(takes("one", NOON)).isTrue();
  }

  @Test
  default void anotherTakesItWhenTheTimeIsOver() {
    takes("one", NOON);

    assertThat(takes("other", NOON.plus(MINUTE).minusMillis(1))).isFalse();
    assertThat(takes("other", NOON.plus(MINUTE))).isTrue();
    assertThat(takes("one", NOON.plus(MINUTE).plusMillis(1))).isFalse();
  }

  @Test
  default void whoAsksAgainInTimeKeepsIt() {
    takes("one", NOON);

    assertThat(takes("one", NOON.plusSeconds(59))).isTrue();
    assertThat(takes("other", NOON.plusSeconds(118))).isFalse();
    assertThat(takes("other", NOON.plusSeconds(119))).isTrue();
  }

  @Test
  default void whatIsGivenBackAnotherHasAtOnce() {
    takes("one", NOON);
    store().leases().giveBack(DUTY, "one");

    assertThat(takes("other", NOON)).isTrue();
  }

  @Test
  default void nobodyGivesBackWhatAnotherHas() {
    takes("one", NOON);
    store().leases().giveBack(DUTY, "other");
    store().leases().giveBack("nothing", "other");

    assertThat(takes("other", NOON)).isFalse();
    assertThat(takes("one", NOON)).isTrue();
  }

  @Test
  default void dutiesAreGivenByThemselves() {
    takes("one", NOON);

    assertThat(store().leases().take("cooking", "other", NOON, MINUTE)).isTrue();
    assertThat(takes("one", NOON)).isTrue();
  }

  @RepeatedTest(3)
  default void ofSeveralThatAskAtOnceOneGetsIt() {
    var winners = new AtomicInteger();
    var race =
        Race.of(
            8,
            i -> {
              if (takes("node " + i, NOON)) {
                winners.incrementAndGet();
              }
            });

    assertThat(race.failures()).isEmpty();
    assertThat(winners).hasValue(1);
  }
}
