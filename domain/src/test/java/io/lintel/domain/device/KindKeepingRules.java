package io.lintel.domain.device;

import static io.lintel.domain.device.KindFixtures.aField;
import static io.lintel.domain.device.KindFixtures.aKind;
import static io.lintel.domain.device.KindFixtures.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read equals what was written. */
interface KindKeepingRules extends DeviceRules {

  @Test
  default void holdsNoKindAtFirst() {
    var key = aKind().build().key();

    assertThat(kinds().find(key)).isEmpty();
    assertThat(kinds().findAll(List.of(key))).isEmpty();
    assertThat(kinds().list()).isEmpty();
  }

  @Test
  default void keepsAllPartsOfAKind() {
    assertKept(
        inserted(
            aKind()
                .by("ACME")
                .reportingEvery(Duration.ofMinutes(10))
                .lateAfter(Duration.ofMillis(1_234_567))
                .offlineAfter(Duration.ofDays(366))
                .withFields(aField("temperature"))
                .atVersion(Long.MAX_VALUE - 1)
                .updatedAt(DeviceFixtures.NOW.plusSeconds(1))));
  }

  @Test
  default void keepsWhatAKindDoesNotHave() {
    assertKept(inserted(aKind()));
  }

  @Test
  default void keepsTheIntervalsThatFollowFromTheReportingInterval() {
    assertKept(inserted(aKind().reportingEvery(Duration.ofMillis(1_001))));
  }

  @Test
  default void keepsWhenSilenceMattersWithoutAReportingInterval() {
    assertKept(inserted(aKind().lateAfter(Duration.ofHours(1)).offlineAfter(Duration.ofHours(1))));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#NAMES")
  default void keepsKindsInEveryScript(String text) {
    assertKept(
        inserted(
            aKind().named(text).by(text).withFields(field(text, "㎥ µg/m³", KindField.Type.TEXT))));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  default void keepsTimesOfKindsInMicroseconds(Instant time) {
    assertKept(inserted(aKind().createdAt(time).updatedAt(time)));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        0.1,
        -273.15,
        1.0 / 3,
        Double.MIN_VALUE,
        -Double.MAX_VALUE,
        1L << 53,
        1.2345678901234568E+17
      })
  default void keepsBoundsToTheLastBit(double bound) {
    assertKept(
        inserted(
            aKind()
                .withFields(
                    numbers("both", OptionalDouble.of(bound), OptionalDouble.of(bound)),
                    numbers("lower", OptionalDouble.of(bound), OptionalDouble.empty()),
                    numbers("upper", OptionalDouble.empty(), OptionalDouble.of(bound)))));
  }

  @Test
  default void keepsFieldsOfEveryTypeInTheirOrder() {
    var fields = new ArrayList<KindField>();
    for (var type : KindField.Type.values()) {
      fields.add(field("a " + type, "°C", type));
    }
    Stream.of("a", "A", "_", "b1", "B1").map(KindFixtures::aField).forEach(fields::add);

    assertKept(inserted(aKind().withFields(fields.toArray(KindField[]::new))));
  }

  @Test
  default void keepsTheLargestKind() {
    assertKept(
        inserted(
            aKind()
                .withKey("k".repeat(63))
                .named("💡".repeat(100))
                .by("字".repeat(100))
                .withFields(
                    IntStream.range(0, Kind.MOST_FIELDS)
                        .mapToObj(i -> aField("f%063d".formatted(i)))
                        .toArray(KindField[]::new))));
  }

  @Test
  default void listsKindsByKeyAndCharacterByCharacter() {
    var keys = List.of("0", "00", "0a", "a", "a-", "a--b", "a-b", "a0", "aa", "ab", "b", "z");
    keys.reversed().forEach(key -> inserted(aKind().withKey(key)));

    assertThat(kinds().list())
        .extracting(kind -> kind.key().value())
        .containsExactlyElementsOf(keys);
  }

  @Test
  default void findsTheKeysThatNameKinds() {
    var one = inserted(aKind().withKey("lamp"));
    var other = inserted(aKind().withKey("lamp-2"));
    inserted(aKind().withKey("lamp2"));

    assertThat(kinds().findAll(List.of(one.key(), other.key(), new KindKey("lam"), one.key())))
        .containsExactlyInAnyOrder(one, other);
    assertThat(kinds().findAll(List.of())).isEmpty();
  }

  @Test
  default void replacesAllOfAKind() {
    var other = inserted(aKind());
    var before =
        inserted(
            aKind()
                .by("ACME")
                .reportingEvery(Duration.ofMinutes(1))
                .withFields(aField("a"), aField("b")));
    var after =
        aKind()
            .withKey(before.key().value())
            .named("another")
            .reportingEvery(Duration.ofMinutes(2))
            .withFields(aField("b"), aField("c"))
            .atVersion(2)
            .updatedAt(Instant.parse("2027-01-01T00:00:00.000001Z"))
            .build();
    kinds().update(after);
    assertKept(after);

    var bare = aKind().withKey(before.key().value()).atVersion(3).build();
    kinds().update(bare);
    assertKept(bare);
    assertKept(other);
  }

  @Test
  default void forgetsADeletedKindAndFreesItsKey() {
    var kind = inserted(aKind().withFields(aField("a")));

    kinds().delete(kind.key(), kind.version());

    assertThat(kinds().find(kind.key())).isEmpty();
    assertThat(kinds().list()).isEmpty();
    assertKept(inserted(aKind().withKey(kind.key().value())));
  }

  @Test
  default void handsOutCopiesOfKinds() {
    var kind = inserted(aKind().withFields(aField("a")));

    var found = kinds().find(kind.key()).orElseThrow();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> found.fields().clear());
    kinds().update(renamed(kind, "another"));
    assertThat(found).isEqualTo(kind);
  }

  private static KindField numbers(String name, OptionalDouble min, OptionalDouble max) {
    return new KindField(name, "", "", KindField.Type.NUMBER, min, max);
  }

  private static KindField field(String label, String unit, KindField.Type type) {
    return new KindField(
        "z_" + type, label, unit, type, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private void assertKept(Kind kind) {
    assertThat(kinds().find(kind.key())).contains(kind);
    assertThat(kinds().findAll(List.of(kind.key()))).containsExactly(kind);
    assertThat(kinds().list()).contains(kind);
  }
}
