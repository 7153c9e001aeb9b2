package io.lintel.domain.status;

import static io.lintel.domain.status.IntakeFixtures.aSighting;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Race;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** However many devices are heard, the inbox does not grow. */
interface InboxBoundRules extends InboxRules {

  @Test
  default void forgetsTheDevicesThatWereUnheardForLongest() {
    note(aSighting(new Eui(1), NOON), aSighting(new Eui(2), NOON.plusSeconds(1)));
    note(aSighting(new Eui(3), NOON.plusSeconds(2)), aSighting(new Eui(1), NOON.plusSeconds(3)));

    assertThat(inbox().note(List.of(aSighting(new Eui(4), NOON.plusSeconds(4))), 2)).isEqualTo(2);

    assertThat(euis()).containsExactlyInAnyOrder(new Eui(1), new Eui(4));
  }

  @Test
  default void forgetsNothingWhileThereIsRoom() {
    note(aSighting(new Eui(1), NOON));

    assertThat(inbox().note(List.of(aSighting(new Eui(2), NOON)), 2)).isZero();

    assertThat(euis()).containsExactlyInAnyOrder(new Eui(1), new Eui(2));
  }

  @Test
  default void keepsOfALargerBatchWhatWasHeardLast() {
    var batch =
        LongStream.range(0, Inbox.LARGEST_BATCH)
            .mapToObj(i -> aSighting(new Eui(i), NOON.plusSeconds(i)))
            .toList();

    assertThat(inbox().note(batch, 10)).isEqualTo(Inbox.LARGEST_BATCH - 10);

    assertThat(euis())
        .containsExactlyElementsOf(
            LongStream.range(Inbox.LARGEST_BATCH - 10L, Inbox.LARGEST_BATCH)
                .mapToObj(Eui::new)
                .toList()
                .reversed());
  }

  @Test
  default void staysWithinItsBoundWithSeveralNodesAtOnce() {
    var race =
        Race.of(
            8,
            i ->
                inbox()
                    .note(
                        LongStream.range(0, 10)
                            .mapToObj(n -> aSighting(new Eui(100L * i + n), NOON.plusSeconds(n)))
                            .toList(),
                        20));

    assertThat(race.failures()).isEmpty();
    inbox().note(List.of(aSighting(new Eui(9_999), NOON.plusSeconds(99))), 20);
    assertThat(euis()).hasSize(20).contains(new Eui(9_999));
  }
}
