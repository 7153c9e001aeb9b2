package io.lintel.domain.command;

import static io.lintel.domain.command.CommandFixtures.NOON;
import static io.lintel.domain.command.CommandFixtures.aCommand;
import static io.lintel.domain.command.CommandFixtures.aResult;
import static io.lintel.domain.command.CommandFixtures.details;
import static io.lintel.domain.shared.Refusals.assertConflict;
import static io.lintel.domain.shared.Refusals.assertNotFound;
import static io.lintel.domain.shared.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.status.SampleValues;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is read equals what was written, and only the next version can be written. */
interface CommandKeepingRules extends CommandStoreRules {

  @Test
  default void holdsNoCommandAtFirst() {
    var command = aCommand();

    assertThat(commands().find(command.id())).isEmpty();
    assertThat(commands().findAll(List.of(command.id()))).isEmpty();
    assertThat(commands().findAll(List.of())).isEmpty();
    assertThat(commands().open(command.device())).isEmpty();
  }

  @Test
  default void keepsACommandOnItsWholeWay() {
    var command = inserted(aCommand());
    assertKept(command);

    var sent = updated(command.sent(NOON.plusSeconds(1)));
    assertKept(sent);

    assertKept(updated(sent.answered(aResult(true))));
  }

  @Test
  default void keepsWhyNobodyWillDoIt() {
    var command = inserted(aCommand());

    assertKept(updated(command.abandoned(NOON, "das Gerät wurde ersetzt, 東京 \ud83d\udca1")));
  }

  @Test
  default void keepsALateAnswer() {
    var expired = updated(inserted(aCommand()).expired(NOON));

    assertKept(updated(expired.answered(aResult(false))));
  }

  @Test
  default void keepsEveryPayloadAndEveryAnswer() {
    for (var value : SampleValues.all()) {
      var command = inserted(aCommand(SampleIds.next(), "set", value, NOON.plusSeconds(1)));
      assertKept(command);
      if (value.depth() < io.lintel.domain.shared.Value.DEEPEST) {
        assertKept(
            updated(command.answered(new CommandResult(true, NOON, details("value", value)))));
      }
    }
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  default void keepsTimesOfCommandsInMicroseconds(Instant time) {
    var command = inserted(aCommand(SampleIds.next(), time));

    assertKept(updated(command.sent(time)));
    assertKept(updated(command.sent(time).expired(time)));
  }

  @Test
  default void refusesAnIdThatIsTaken() {
    var command = inserted(aCommand());

    assertConflict(Conflict.Reason.ID_TAKEN, () -> commands().insert(command));
  }

  @Test
  default void refusesAStaleVersionOfACommand() {
    var command = inserted(aCommand());
    var sent = updated(command.sent(NOON));

    assertStale(() -> commands().update(command.expired(NOON)));
    assertKept(sent);
  }

  @Test
  default void refusesToChangeACommandThatIsNotThere() {
    assertNotFound("command", () -> commands().update(aCommand().sent(NOON)));
  }

  @RepeatedTest(3)
  default void ofSeveralWhoEndACommandOneDoes() {
    var command = inserted(aCommand());

    var race = Race.of(8, i -> commands().update(command.abandoned(NOON, "by " + i)));

    assertThat(race.finished()).isEqualTo(1);
    assertThat(race.failures()).hasSize(7).hasOnlyElementsOfType(Stale.class);
  }

  private void assertKept(Command command) {
    assertThat(commands().find(command.id())).contains(command);
    assertThat(commands().findAll(List.of(command.id(), new CommandId(SampleIds.next()))))
        .containsExactly(command);
  }
}
