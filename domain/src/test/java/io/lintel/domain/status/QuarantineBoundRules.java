package io.lintel.domain.status;

import static io.lintel.domain.status.IntakeFixtures.aQuarantineEntry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many messages are not understood, the quarantine does not grow. */
interface QuarantineBoundRules extends QuarantineRules {

  @Test
  default void dropsWhatWasNotReceivedForLongest() {
    var again = aQuarantineEntry("a", NOON.plusSeconds(3));
    put(aQuarantineEntry("a", NOON), aQuarantineEntry("b", NOON.plusSeconds(1)));
    put(aQuarantineEntry("c", NOON.plusSeconds(2)), again);
    var last = aQuarantineEntry("d", NOON.plusSeconds(4));

    assertThat(quarantine().put(List.of(last), new QuarantineBounds(2, 1_000))).isEqualTo(2);

    assertThat(entries())
        .extracting(entry -> entry.message().payload().text().orElseThrow())
        .containsExactly("d", "a");
  }

  @Test
  default void dropsNothingWhileThereIsRoom() {
    var entry = aQuarantineEntry("a", NOON);
    var size = entry.message().size();

    assertThat(quarantine().put(List.of(entry), new QuarantineBounds(1, size))).isZero();

    assertThat(entries()).containsExactly(entry);
  }

  @Test
  default void dropsWhatThereIsNoRoomForInBytes() {
    var entries =
        IntStream.range(0, 10)
            .mapToObj(i -> aQuarantineEntry(i + "x".repeat(99), NOON.plusSeconds(i)))
            .toList();
    var bounds = new QuarantineBounds(10, 3L * entries.getFirst().message().size() + 1);

    assertThat(quarantine().put(entries, bounds)).isEqualTo(7);

    assertThat(entries()).isEqualTo(entries.subList(7, 10).reversed());
  }

  @Test
  default void aMessageThatAloneIsTooLargeDoesNotStay() {
    put(aQuarantineEntry("small", NOON));
    var large = aQuarantineEntry("x".repeat(1_000), NOON.plusSeconds(1));

    assertThat(quarantine().put(List.of(large), new QuarantineBounds(10, 500))).isEqualTo(2);

    assertThat(entries()).isEmpty();
  }
}
