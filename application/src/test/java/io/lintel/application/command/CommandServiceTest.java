package io.lintel.application.command;

import static io.lintel.application.Core.ADA;
import static io.lintel.domain.command.CommandFixtures.details;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.domain.command.Command;
import io.lintel.domain.command.CommandId;
import io.lintel.domain.command.CommandResult;
import io.lintel.domain.command.CommandState;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandServiceTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Core core = new Core();
  private final CommandService commands = core.commands();
  private final UUID device = SampleIds.next();
  private final Eui eui = SampleIds.nextEui();

  private Command request() {
    return commands.request(
        ADA, device, eui, Optional.empty(), new CommandDraft("restart", Value.nothing(), MINUTE));
  }

  private Command answer(Command command, boolean ok) {
    return commands.answer(ADA, said(eui, command.id(), ok));
  }

  private static CommandAnswer said(Eui eui, CommandId id, boolean ok) {
    return new CommandAnswer(eui, id, ok, details("took", Value.of(2)), Optional.empty());
  }

  private CommandResult result(boolean ok) {
    return new CommandResult(ok, core.clock().instant(), details("took", Value.of(2)));
  }

  @Test
  void aCommandWaitsForTheBroker() {
    var command = request();

    assertThat(command.state()).isEqualTo(CommandState.QUEUED);
    assertThat(command.requestedBy()).isEqualTo(ADA.name());
    assertThat(command.expiresAt()).isEqualTo(command.requestedAt().plus(MINUTE));
    assertThat(commands.get(command.id())).isEqualTo(command);
    assertThat(core.newEventTypes()).containsExactly("command.requested");
  }

  @Test
  void theFirstAnswerEndsIt() {
    var command = request();
    core.newEvents();

    assertThat(answer(command, true).state()).isEqualTo(CommandState.DONE);
    answer(command, true);
    assertThat(answer(command, false).state()).isEqualTo(CommandState.DONE);

    assertThat(core.newEventTypes()).containsExactly("command.finished");
  }

  @Test
  void anAnswerAfterItsTimeIsOnlyNoted() {
    var command = request();
    core.newEvents();
    core.clock().advance(MINUTE);

    assertThat(commands.expire()).isFalse();
    var answered = answer(command, true);

    assertThat(answered.state()).isEqualTo(CommandState.EXPIRED);
    assertThat(answered.result()).contains(result(true));
    assertThat(core.newEventTypes()).containsExactly("command.finished");
  }

  @Test
  void anAnswerThatIsQuickerThanTheWatchCountsThoughTheTimeIsUp() {
    var command = request();
    core.clock().advance(MINUTE);

    assertThat(answer(command, true).state()).isEqualTo(CommandState.DONE);
    commands.expire();
    assertThat(commands.get(command.id()).state()).isEqualTo(CommandState.DONE);
  }

  @Test
  void onlyTheDeviceItselfAnswers() {
    var command = request();
    var other = said(SampleIds.nextEui(), command.id(), true);
    var unknown = said(eui, new CommandId(SampleIds.next()), true);

    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> commands.answer(ADA, other));
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> commands.answer(ADA, unknown));
    assertThat(commands.get(command.id())).isEqualTo(command);
  }

  @Test
  void expiresManyStepByStep() {
    IntStream.rangeClosed(0, CommandService.BATCH).forEach(_ -> request());
    core.newEvents();
    core.clock().advance(MINUTE);

    assertThat(commands.expire()).isTrue();
    assertThat(commands.expire()).isFalse();

    assertThat(core.newEventTypes())
        .hasSize(CommandService.BATCH + 1)
        .containsOnly("command.finished");
  }

  @RepeatedTest(5)
  void whoeverEndsItTellsItOnce() {
    var command = request();
    core.newEvents();
    core.clock().advance(MINUTE);
    var ends = new ArrayList<Runnable>();
    for (int i = 0; i < 3; i++) {
      ends.add(core.commands()::expire);
      ends.add(() -> answer(command, true));
      ends.add(() -> core.commands().abandon(device, core.clock().instant(), "retired"));
    }

    assertThat(Race.of(ends).failures()).isEmpty();

    assertThat(commands.get(command.id()).isOpen()).isFalse();
    assertThat(core.newEventTypes()).containsExactly("command.finished");
  }

  @Test
  void abandonsOnlyWhatWasGivenBefore() {
    var early = request();
    core.clock().advance(Duration.ofSeconds(1));
    var late = request();

    commands.abandon(device, late.requestedAt(), "the device was replaced");

    assertThat(commands.get(early.id()))
        .returns(CommandState.FAILED, Command::state)
        .returns("the device was replaced", Command::reason);
    assertThat(commands.get(late.id())).isEqualTo(late);
  }

  @Test
  void forgetsWhatWasFinishedLongAgo() {
    var done = answer(request(), true);
    var open = request();
    var retention = new CommandRetention(core.stores().commands(), MINUTE, core.clock());
    core.clock().advance(MINUTE);

    assertThat(retention.purge()).isFalse();
    assertThat(commands.get(done.id())).isEqualTo(done);
    core.clock().advance(Duration.ofSeconds(1));
    retention.purge();

    assertThat(core.stores().commands().findAll(List.of(done.id(), open.id())))
        .containsExactly(open);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT0.999S", "-PT1H", "P31D"})
  void refusesTimesThatNobodyMeans(String time) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> new CommandDraft("restart", Value.nothing(), Duration.parse(time)));
  }
}
