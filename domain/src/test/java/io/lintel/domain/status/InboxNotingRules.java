package io.lintel.domain.status;

import static io.lintel.domain.status.IntakeFixtures.aSighting;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is remembered of a device that was heard. */
interface InboxNotingRules extends InboxRules {

  @Test
  default void keepsWhatIsKnownOfTheDevice() {
    var known =
        new Introduction(
            Optional.of("chirpstack"), Optional.of("Fenster übern Hof"), Optional.of("LHT65"));
    note(aSighting(LAMP, NOON).introducing(known));
    assertThat(lamp().last().introduction()).isEqualTo(known);

    note(aSighting(LAMP, NOON.minusSeconds(1)));
    assertThat(lamp().last().introduction()).isEqualTo(known);

    note(aSighting(LAMP, NOON.plusSeconds(1)));
    assertThat(lamp().last().introduction()).isEqualTo(Introduction.NONE);
  }

  @Test
  default void knowsNobodyAtFirst() {
    assertThat(inbox().find(LAMP)).isEmpty();
    assertThat(euis()).isEmpty();
  }

  @Test
  default void takesABatchOfNothing() {
    assertThat(inbox().note(List.of(), 1)).isZero();
  }

  @Test
  default void remembersAllPartsOfASighting() {
    var sighting =
        Sighting.of(
            LAMP,
            NOON.minusSeconds(60),
            NOON,
            Map.of(
                new FieldName("text"), FieldValue.of(Value.of("\"\\ \n\u0001 💡")),
                new FieldName("gone"), FieldValue.of(Value.nothing()),
                new FieldName("third"), FieldValue.of(Value.of(1.0 / 3)),
                new FieldName("items"), FieldValue.of(Value.of(List.of(Value.of(true))))),
            Optional.of("مصباح/💡"));
    note(sighting);

    assertThat(inbox().find(LAMP)).contains(new InboxEntry(LAMP, NOON, 1, sighting));
  }

  @Test
  default void remembersASightingWithoutFieldsAndTopic() {
    var sighting = Sighting.of(LAMP, NOON, NOON, Map.of(), Optional.empty());
    note(sighting);

    assertThat(inbox().find(LAMP)).contains(new InboxEntry(LAMP, NOON, 1, sighting));
  }

  @Test
  default void remembersThatFieldsWereLeftOut() {
    var large = FieldValue.of(Value.of("x".repeat(4_000)));
    var sighting =
        Sighting.of(
            LAMP,
            NOON,
            NOON,
            Map.of(
                new FieldName("a"), large,
                new FieldName("b"), large,
                new FieldName("c"), large,
                new FieldName("d"), FieldValue.of(Value.of(1))),
            Optional.empty());
    note(sighting);

    assertThat(lamp().last()).isEqualTo(sighting).returns(1, Sighting::omitted);
    assertThat(lamp().last().fields())
        .containsOnlyKeys(new FieldName("a"), new FieldName("b"), new FieldName("d"));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  default void keepsTimesInMicroseconds(Instant time) {
    var sighting = Sighting.of(LAMP, time, time, Map.of(), Optional.empty());
    note(sighting);

    assertThat(inbox().find(LAMP)).contains(new InboxEntry(LAMP, time, 1, sighting));
  }

  @Test
  default void countsTheReportsAndRemembersTheLast() {
    note(aSighting(LAMP, NOON, 1));
    note(aSighting(LAMP, NOON.plusSeconds(2), 2), aSighting(LAMP, NOON.plusSeconds(1), 3));

    assertThat(lamp())
        .isEqualTo(new InboxEntry(LAMP, NOON, 3, aSighting(LAMP, NOON.plusSeconds(2), 2)));
  }

  @Test
  default void aSightingThatIsNotedLateDoesNotReplaceTheLast() {
    note(aSighting(LAMP, NOON, 1));
    note(aSighting(LAMP, NOON.minusSeconds(5), 2));

    assertThat(lamp())
        .isEqualTo(new InboxEntry(LAMP, NOON.minusSeconds(5), 2, aSighting(LAMP, NOON, 1)));
  }

  @Test
  default void aSightingThatIsNotedAgainChangesNothingButTheCount() {
    note(aSighting(LAMP, NOON, 1));
    note(aSighting(LAMP, NOON, 1));

    assertThat(lamp()).isEqualTo(new InboxEntry(LAMP, NOON, 2, aSighting(LAMP, NOON, 1)));
  }

  @Test
  default void forgetsWhatIsRemovedAndNothingElse() {
    var other = SampleIds.nextEui();
    note(aSighting(LAMP, NOON), aSighting(other, NOON));

    assertThat(inbox().remove(List.of(LAMP, SampleIds.nextEui()))).isEqualTo(1);

    assertThat(euis()).containsExactly(other);
    assertThat(inbox().remove(List.of(LAMP))).isZero();
    assertThat(inbox().remove(List.of())).isZero();
  }

  @Test
  default void aRemovedDeviceThatIsHeardAgainIsNew() {
    note(aSighting(LAMP, NOON, 1));
    inbox().remove(List.of(LAMP));
    note(aSighting(LAMP, NOON.plusSeconds(9), 2));

    assertThat(lamp())
        .isEqualTo(
            new InboxEntry(LAMP, NOON.plusSeconds(9), 1, aSighting(LAMP, NOON.plusSeconds(9), 2)));
  }

  @Test
  default void isPartOfUnitsOfWork() {
    note(aSighting(LAMP, NOON));

    try {
      store()
          .unitOfWork()
          .execute(
              (Runnable)
                  () -> {
                    inbox().remove(List.of(LAMP));
                    assertThat(inbox().find(LAMP)).isEmpty();
                    throw new IllegalStateException("taken back");
                  });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("taken back");
    }

    assertThat(inbox().find(LAMP)).isPresent();
  }

  @RepeatedTest(3)
  default void losesNoSightingOfSeveralNodesAtOnce() {
    var euis = new ArrayList<Eui>();
    for (int i = 0; i < 20; i++) {
      euis.add(SampleIds.nextEui());
    }

    var race =
        Race.of(
            8,
            i -> {
              var time = NOON.plusSeconds(i);
              var heard = i % 2 == 0 ? euis : euis.reversed();
              inbox().note(heard.stream().map(eui -> aSighting(eui, time)).toList(), PLENTY);
            });

    assertThat(race.failures()).isEmpty();
    for (var eui : euis) {
      assertThat(inbox().find(eui))
          .contains(new InboxEntry(eui, NOON, 8, aSighting(eui, NOON.plusSeconds(7))));
    }
  }
}
