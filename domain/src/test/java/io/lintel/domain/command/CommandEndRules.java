package io.lintel.domain.command;

import static io.lintel.domain.command.CommandFixtures.HOUR;
import static io.lintel.domain.command.CommandFixtures.NOON;
import static io.lintel.domain.command.CommandFixtures.aCommand;
import static io.lintel.domain.command.CommandFixtures.aResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.SampleIds;
import org.junit.jupiter.api.Test;

/** Which commands are due, and which are old. */
interface CommandEndRules extends CommandStoreRules {

  @Test
  default void findsTheOpenCommandsWhoseTimeIsUpTheLongestDueFirst() {
    var second = inserted(aCommand(SampleIds.next(), NOON));
    var first = inserted(aCommand(SampleIds.next(), NOON.minusSeconds(1)));
    var sent = updated(inserted(aCommand(SampleIds.next(), NOON.minusSeconds(9))).sent(NOON));
    inserted(aCommand(SampleIds.next(), NOON.plusNanos(1_000)));
    updated(inserted(aCommand(SampleIds.next(), NOON.minusSeconds(3))).answered(aResult(true)));

    assertThat(commands().due(NOON, 10)).containsExactly(sent, first, second);
    assertThat(commands().due(NOON, 2)).containsExactly(sent, first);
    assertThat(commands().due(NOON.minusSeconds(10), 10)).isEmpty();
  }

  @Test
  default void purgesWhatWasFinishedLongAgo() {
    var open = inserted(aCommand(SampleIds.next(), NOON));
    var late = updated(inserted(aCommand()).expired(NOON.plus(HOUR)));
    var atTheEnd = updated(inserted(aCommand()).expired(NOON));
    var early = updated(inserted(aCommand()).expired(NOON.minusSeconds(9)));
    var later = updated(inserted(aCommand()).expired(NOON.minusNanos(1_000)));

    assertThat(commands().purge(NOON, 1)).isEqualTo(1);
    assertThat(commands().find(early.id())).isEmpty();
    assertThat(commands().find(later.id())).isPresent();

    assertThat(commands().purge(NOON, 10)).isEqualTo(1);
    assertThat(commands().find(later.id())).isEmpty();
    assertThat(commands().find(atTheEnd.id())).isPresent();
    assertThat(commands().find(late.id())).isPresent();
    assertThat(commands().find(open.id())).contains(open);
    assertThat(commands().purge(NOON, 10)).isZero();
  }
}
