package io.lintel.domain.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.registry.RegistryRules;
import io.lintel.domain.shared.Race;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules for who listens. */
interface ListenerRegisterRules extends RegistryRules {

  Instant NOON = Instant.parse("2026-11-27T12:00:00.000001Z");
  String PLACE = "tcp://broker:1883";

  default ListenerRegister register() {
    return store().listeners();
  }

  static Listener listener(String name) {
    return new Listener(PLACE, name, "node", List.of("$share/group/a/+/b", "c/#"));
  }

  static SeenListener seen(String name, Instant at) {
    return new SeenListener(listener(name), at);
  }

  @Test
  default void knowsNobodyAtFirst() {
    assertThat(register().list(PLACE)).isEmpty();
  }

  @Test
  default void knowsWhoWasSeenAndWhen() {
    assertThat(register().seen(listener("b"), NOON)).isTrue();
    register().seen(listener("a"), NOON.plusNanos(1_000));
    register().seen(listener("b"), NOON.plusSeconds(10));

    assertThat(register().list(PLACE))
        .containsExactly(seen("a", NOON.plusNanos(1_000)), seen("b", NOON.plusSeconds(10)));
  }

  @Test
  default void aClockThatGoesBackIsASignOfLifeToo() {
    register().seen(listener("a"), NOON);
    register().seen(listener("a"), NOON.minusSeconds(3_600));

    assertThat(register().list(PLACE)).containsExactly(seen("a", NOON.minusSeconds(3_600)));
  }

  @Test
  default void keepsWhatItIsNow() {
    register().seen(listener("a"), NOON);
    var other = new Listener(PLACE, "a", "other", List.of());
    register().seen(other, NOON.plusSeconds(1));

    assertThat(register().list(PLACE))
        .containsExactly(new SeenListener(other, NOON.plusSeconds(1)));
  }

  @Test
  default void placesDoNotKnowEachOther() {
    var elsewhere = new Listener("tcp://elsewhere:1883", "a", "node", List.of());
    register().seen(listener("a"), NOON);
    register().seen(elsewhere, NOON.plusSeconds(1));
    register().forget(new SeenListener(elsewhere, NOON.plusSeconds(1)));

    assertThat(register().list(PLACE)).containsExactly(seen("a", NOON));
    assertThat(register().list(elsewhere.place())).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#NAMES")
  default void keepsTopicsInEveryScript(String text) {
    var listener = new Listener(PLACE, "a", text, List.of(text, "b/" + text));
    register().seen(listener, NOON);

    assertThat(register().list(PLACE)).containsExactly(new SeenListener(listener, NOON));
  }

  @Test
  default void whoIsDismissedIsNotSeenUntilThen() {
    register().seen(listener("a"), NOON);
    assertThat(register().dismiss(seen("a", NOON), NOON.plusSeconds(60))).isTrue();

    assertThat(register().seen(listener("a"), NOON.plusSeconds(59))).isFalse();
    assertThat(register().list(PLACE)).containsExactly(seen("a", NOON));
    assertThat(register().seen(listener("a"), NOON.plusSeconds(60))).isTrue();
    assertThat(register().seen(listener("a"), NOON.plusSeconds(61))).isTrue();
  }

  @Test
  default void whoWasSeenSinceIsNotDismissed() {
    register().seen(listener("a"), NOON);
    register().seen(listener("a"), NOON.plusSeconds(1));

    assertThat(register().dismiss(seen("a", NOON), NOON.plusSeconds(60))).isFalse();
    assertThat(register().dismiss(seen("b", NOON), NOON.plusSeconds(60))).isFalse();
    assertThat(register().seen(listener("a"), NOON.plusSeconds(2))).isTrue();
  }

  @Test
  default void whoIsForgottenMayComeAnew() {
    register().seen(listener("a"), NOON);
    register().dismiss(seen("a", NOON), NOON.plusSeconds(60));
    register().forget(seen("a", NOON));

    assertThat(register().list(PLACE)).isEmpty();
    assertThat(register().seen(listener("a"), NOON.plusSeconds(1))).isTrue();
  }

  @Test
  default void whoWasSeenSinceIsNotForgotten() {
    register().seen(listener("a"), NOON);
    register().seen(listener("a"), NOON.plusSeconds(1));
    register().forget(seen("a", NOON));

    assertThat(register().list(PLACE)).containsExactly(seen("a", NOON.plusSeconds(1)));
  }

  @RepeatedTest(3)
  default void itIsEitherSeenOrDismissed() {
    register().seen(listener("a"), NOON);
    var done = new AtomicInteger();
    var race =
        Race.of(
            6,
            i -> {
              boolean did =
                  i % 2 == 0
                      ? register().seen(listener("a"), NOON.plusSeconds(1))
                      : register().dismiss(seen("a", NOON), NOON.plusSeconds(60));
              done.addAndGet(did ? i % 2 == 0 ? 1 : 10 : 0);
            });

    assertThat(race.failures()).isEmpty();
    assertThat(done.get()).isIn(3, 10, 20, 30);
  }

  @Test
  default void severalMayBeSeenAtOnce() {
    var race = Race.of(8, i -> register().seen(listener("a" + i), NOON));

    assertThat(race.failures()).isEmpty();
    assertThat(register().list(PLACE))
        .isEqualTo(IntStream.range(0, 8).mapToObj(i -> seen("a" + i, NOON)).toList());
  }
}
