package io.lintel.domain.command;

import static io.lintel.domain.command.CommandFixtures.HOUR;
import static io.lintel.domain.command.CommandFixtures.NOON;
import static io.lintel.domain.command.CommandFixtures.aCommand;
import static io.lintel.domain.command.CommandFixtures.aResult;
import static io.lintel.domain.command.CommandFixtures.details;
import static io.lintel.domain.shared.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

  private final Command queued = aCommand();

  @Test
  void isToBeSentUntilItExpires() {
    assertThat(queued.isToBeSent(NOON)).isTrue();
    assertThat(queued.isToBeSent(NOON.plus(HOUR))).isFalse();
    assertThat(queued.sent(NOON).isToBeSent(NOON)).isFalse();
  }

  @Test
  void isDoneOrFailsAsTheDeviceSays() {
    assertThat(queued.sent(NOON).answered(aResult(true)).state()).isEqualTo(CommandState.DONE);
    assertThat(queued.sent(NOON).answered(aResult(false)).state()).isEqualTo(CommandState.FAILED);
  }

  @Test
  void mayBeAnsweredBeforeItIsKnownToBeSent() {
    var done = queued.answered(aResult(true));

    assertThat(done.state()).isEqualTo(CommandState.DONE);
    assertThat(done.finishedAt()).contains(aResult(true).at());
    assertThat(done.version()).isEqualTo(queued.version().next());
  }

  @Test
  void keepsTheFirstAnswer() {
    var done = queued.answered(aResult(true));

    assertThat(done.answered(aResult(false))).isSameAs(done);
  }

  @Test
  void notesALateAnswerAndStaysExpired() {
    var expired = queued.expired(NOON.plus(HOUR));

    var answered = expired.answered(aResult(true));

    assertThat(answered.state()).isEqualTo(CommandState.EXPIRED);
    assertThat(answered.finishedAt()).isEqualTo(expired.finishedAt());
    assertThat(answered.result()).contains(aResult(true));
    assertThat(answered.answered(aResult(false))).isSameAs(answered);
  }

  @Test
  void endsOnce() {
    var abandoned = queued.abandoned(NOON, "the device was retired");

    assertThat(abandoned.state()).isEqualTo(CommandState.FAILED);
    assertThat(abandoned.expired(NOON)).isSameAs(abandoned);
    assertThat(abandoned.answered(aResult(true))).isSameAs(abandoned);
    assertThat(abandoned.abandoned(NOON, "another reason")).isSameAs(abandoned);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1st", "open door", "a/b", "#", "Ä", "x\n"})
  void refusesNamesThatDevicesCouldStumbleOver(String name) {
    assertInvalid("name", () -> aCommand(SampleIds.next(), name, Value.nothing(), NOON));
  }

  @Test
  void refusesWhatIsTooLargeOrTooDeep() {
    var large = Value.of("x".repeat(Command.MOST_BYTES));
    Value deep = Value.of(1);
    for (int i = 0; i <= Value.DEEPEST; i++) {
      deep = Value.of(List.of(deep));
    }
    var tooDeep = deep;

    assertInvalid("payload", () -> aCommand(SampleIds.next(), "set", large, NOON));
    assertInvalid("payload", () -> aCommand(SampleIds.next(), "set", tooDeep, NOON));
    assertInvalid("result", () -> new CommandResult(true, NOON, details("x", large)));
  }
}
