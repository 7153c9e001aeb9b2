package io.lintel.domain.device;

import static io.lintel.domain.device.KindFixtures.aField;
import static io.lintel.domain.device.KindFixtures.aKind;
import static io.lintel.domain.shared.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KindTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void isLateAfterOneAndAHalfIntervalsAndOfflineAfterThree() {
    var kind = aKind().reportingEvery(MINUTE).build();

    assertThat(kind.lateAfter()).contains(Duration.ofSeconds(90));
    assertThat(kind.offlineAfter()).contains(Duration.ofMinutes(3));
  }

  @Test
  void takesWhatIsGivenInstead() {
    var kind = aKind().reportingEvery(MINUTE).lateAfter(MINUTE).offlineAfter(MINUTE).build();

    assertThat(kind.lateAfter()).contains(MINUTE);
    assertThat(kind.offlineAfter()).contains(MINUTE);
  }

  @Test
  void silenceMeansNothingWithoutAnInterval() {
    assertThat(aKind().build().lateAfter()).isEmpty();
    assertThat(aKind().build().offlineAfter()).isEmpty();
  }

  @Test
  void refusesIntervalsOutOfRange() {
    assertInvalid("reportsEvery", () -> aKind().reportingEvery(Duration.ofMillis(999)).build());
    assertInvalid("reportsEvery", () -> aKind().reportingEvery(Duration.ZERO).build());
    assertInvalid("reportsEvery", () -> aKind().reportingEvery(MINUTE.negated()).build());
    assertInvalid("reportsEvery", () -> aKind().reportingEvery(Duration.ofDays(367)).build());
    assertInvalid("reportsEvery", () -> aKind().reportingEvery(MINUTE.plusNanos(1)).build());
    assertInvalid(
        "reportsEvery", () -> aKind().reportingEvery(Duration.ofSeconds(Long.MAX_VALUE)).build());
  }

  @Test
  void refusesToBeOfflineBeforeItIsLate() {
    assertInvalid(
        "offlineAfter",
        () -> aKind().lateAfter(MINUTE).offlineAfter(MINUTE.minusMillis(1)).build());
    assertInvalid("offlineAfter", () -> aKind().lateAfter(MINUTE).build());
    assertInvalid("offlineAfter", () -> aKind().offlineAfter(MINUTE).build());
  }

  @Test
  void namesEachFieldOnceAndNotTooMany() {
    assertInvalid("fields", () -> aKind().withFields(aField("a"), aField("a")).build());
    assertThat(aKind().withFields(aField("a"), aField("A")).build().fields()).hasSize(2);
    assertInvalid(
        "fields",
        () ->
            aKind()
                .withFields(
                    IntStream.range(0, 257)
                        .mapToObj(i -> aField("f" + i))
                        .toArray(KindField[]::new))
                .build());
  }

  @Test
  void refusesBoundsThatMakeNoSense() {
    assertInvalid("fields/x/max", () -> bounded(2, 1));
    assertInvalid("fields/x/min", () -> bounded(Double.NaN, 1));
    assertInvalid("fields/x/max", () -> bounded(0, Double.POSITIVE_INFINITY));
    assertThat(bounded(1, 1).max()).hasValue(1);
  }

  private static KindField bounded(double min, double max) {
    return new KindField(
        "x", "", "", KindField.Type.NUMBER, OptionalDouble.of(min), OptionalDouble.of(max));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "A", "a_b", "a b", "ä", "a/b"})
  void refusesKeysThatAreNoSlugs(String key) {
    assertInvalid("kind", () -> new KindKey(key));
  }

  @Test
  void hasKeysOfAtMostSixtyThreeCharacters() {
    assertThat(new KindKey("a".repeat(63)).value()).hasSize(63);
    assertInvalid("kind", () -> new KindKey("a".repeat(64)));
  }
}
