package io.lintel.domain.status;

import static io.lintel.domain.status.IntakeFixtures.aQuarantineEntry;
import static io.lintel.domain.status.IntakeFixtures.aRetainedEntry;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.SampleIds;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of messages, and how they leave. */
interface QuarantineKeepingRules extends QuarantineRules {

  @Test
  default void holdsNothingAtFirst() {
    assertThat(entries()).isEmpty();
    assertThat(quarantine().findAll(List.of(SampleIds.next()))).isEmpty();
    assertThat(quarantine().discardAll()).isZero();
  }

  @Test
  default void takesBatchesOfNothing() {
    assertThat(quarantine().put(List.of(), PLENTY)).isZero();
    assertThat(quarantine().findAll(List.of())).isEmpty();
    assertThat(quarantine().discard(List.of())).isZero();
    quarantine().refuse(List.of());
    quarantine().release(List.of());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000, UndecodedMessage.MOST_BYTES, UndecodedMessage.MOST_BYTES + 1})
  default void keepsEveryByteThatThereIsRoomFor(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    var message = UndecodedMessage.of("مصباح/💡\u0001", bytes, size == 1);
    var entry = QuarantineEntry.of(SampleIds.next(), NOON, message, "\"\\ \n\u0000 💡");
    put(entry);

    assertThat(entries()).containsExactly(entry);
    assertThat(quarantine().findAll(List.of(entry.id(), SampleIds.next()))).containsExactly(entry);
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  default void keepsTimesInMicroseconds(Instant time) {
    var entry = aQuarantineEntry("payload", time);
    put(entry);

    assertThat(entries()).containsExactly(entry);
  }

  @Test
  default void keepsAMessageOnceHoweverOftenItIsReceived() {
    var first = aQuarantineEntry("same", NOON);
    var second = aQuarantineEntry("same", NOON.plusSeconds(2));
    var late = aQuarantineEntry("same", NOON.plusSeconds(1));
    put(first);
    put(second, late);

    assertThat(entries())
        .containsExactly(
            new QuarantineEntry(
                first.id(),
                first.message(),
                NOON,
                NOON.plusSeconds(2),
                3,
                first.reason(),
                QuarantineEntry.State.WAITING));
  }

  @Test
  default void aRetainedCopyDoesNotMakeAMessageNewer() {
    var live = aQuarantineEntry("same", NOON);
    put(live);
    put(aRetainedEntry("same", NOON.plusSeconds(60)));

    assertThat(entries()).containsExactly(live);
  }

  @Test
  default void aMessageThatWasRetainedIsAsOldAsItsFirstLiveCopy() {
    var retained = aRetainedEntry("same", NOON);
    var live = aQuarantineEntry("same", NOON.minusSeconds(60));
    put(retained);
    put(live);

    assertThat(entries()).containsExactly(retained.and(live));
    assertThat(entries().getFirst())
        .returns(NOON.minusSeconds(60), QuarantineEntry::receivedAt)
        .returns(false, entry -> entry.message().retained());
  }

  @Test
  default void marksWhatWasReplayedInVain() {
    var entry = aQuarantineEntry();
    var other = aQuarantineEntry();
    put(entry, other);

    quarantine().refuse(List.of(entry.refused("still no JSON"), aQuarantineEntry()));

    assertThat(entries()).containsExactlyInAnyOrder(entry.refused("still no JSON"), other);
  }

  @Test
  default void releasesWhatIsAsItWasRead() {
    var entry = aQuarantineEntry();
    var other = aQuarantineEntry();
    put(entry, other);

    quarantine().release(List.of(entry, aQuarantineEntry()));

    assertThat(entries()).containsExactly(other);
  }

  @Test
  default void keepsWhatWasReceivedAgainSinceItWasRead() {
    var entry = aQuarantineEntry("same", NOON);
    var again = aQuarantineEntry("same", NOON.plusSeconds(1));
    put(entry);
    put(again);

    quarantine().release(List.of(entry));

    assertThat(entries()).containsExactly(entry.and(again));
  }

  @Test
  default void aReleasedMessageThatIsReceivedAgainIsNew() {
    var entry = aQuarantineEntry("same", NOON);
    var again = aQuarantineEntry("same", NOON.plusSeconds(1));
    put(entry);
    quarantine().release(List.of(entry));
    put(again);

    assertThat(entries()).containsExactly(again);
  }

  @Test
  default void discardsWhatIsNamedAndNothingElse() {
    var entry = aQuarantineEntry();
    var other = aQuarantineEntry();
    put(entry, other);

    assertThat(quarantine().discard(List.of(entry.id(), SampleIds.next()))).isEqualTo(1);

    assertThat(entries()).containsExactly(other);
  }

  @Test
  default void discardsEverything() {
    put(aQuarantineEntry(), aQuarantineEntry());

    assertThat(quarantine().discardAll()).isEqualTo(2);

    assertThat(entries()).isEmpty();
  }

  @RepeatedTest(3)
  default void severalNodesThatPutTheSameMessagesKeepEachOnce() {
    var race =
        Race.of(
            8,
            i -> {
              var entries =
                  List.of(
                      aQuarantineEntry("one", NOON.plusSeconds(i)),
                      aQuarantineEntry("two", NOON.plusSeconds(i)));
              quarantine().put(i % 2 == 0 ? entries : entries.reversed(), PLENTY);
            });

    assertThat(race.failures()).isEmpty();
    assertThat(entries())
        .hasSize(2)
        .allSatisfy(entry -> {
          assertThat(entry.count()).isEqualTo(8);
          assertThat(entry.receivedAt()).isEqualTo(NOON.plusSeconds(7));
        });
  }
}
