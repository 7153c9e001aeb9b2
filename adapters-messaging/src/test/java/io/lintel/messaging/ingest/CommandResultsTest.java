package io.lintel.messaging.ingest;

import static io.lintel.messaging.ingest.Receiver.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.command.CommandDraft;
import io.lintel.application.shared.Caller;
import io.lintel.domain.command.Command;
import io.lintel.domain.command.CommandResult;
import io.lintel.domain.command.CommandState;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.QuarantineEntry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandResultsTest {
  private static final Eui LAMP = Eui.parse("00158d0001a2b3c4");

  private final Receiver receiver = new Receiver();
  private final Command command =
      receiver.commands.request(
          Caller.SYSTEM,
          SampleIds.next(),
          LAMP,
          Optional.empty(),
          new CommandDraft("restart", Value.nothing(), CommandDraft.USUAL));
  private final String topic =
      receiver.topics.commandResult(LAMP.toString(), command.id().toString());

  private void hear(String payload) {
    receiver.ingest.handle(List.of(live(topic, payload)));
  }

  private Command now() {
    return receiver.commands.get(command.id());
  }

  @Test
  void endsACommandWithWhatTheDeviceSays() {
    hear("{\"ok\": true, \"uptime\": 0}");

    assertThat(now().state()).isEqualTo(CommandState.DONE);
    assertThat(now().result().map(CommandResult::details).map(Value::canonical))
        .contains("{\"uptime\":0}");
    assertThat(receiver.putAside()).isEmpty();
  }

  @Test
  void aSecondAnswerIsTakenAndChangesNothing() {
    hear("{\"ok\": false}");
    hear("{\"ok\": false}");
    hear("{\"ok\": true}");

    assertThat(now().state()).isEqualTo(CommandState.FAILED);
    assertThat(receiver.putAside()).isEmpty();
  }

  @Test
  void whoAnswersLives() {
    hear("{\"ok\": true}");

    assertThat(receiver.status(LAMP).connectivity().state()).isEqualTo(Connectivity.State.ONLINE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "done | is not JSON that can be read",
        "[] | must be an object with 'ok'",
        "{} | ok: must be true or false",
        "{\"ok\": \"yes\"} | ok: must be true or false"
      })
  void putsAsideWhatIsNoAnswer(String payload, String reason) {
    hear(payload);

    assertThat(receiver.putAside())
        .singleElement()
        .extracting(QuarantineEntry::reason)
        .asString()
        .startsWith(reason);
    assertThat(now()).isEqualTo(command);
  }

  @Test
  void putsAsideTheAnswerToWhatNobodyAsked() {
    var other = Eui.parse("00158d0001a2b3c5").toString();
    receiver.ingest.handle(
        List.of(
            live(receiver.topics.commandResult(LAMP.toString(), "7"), "{\"ok\": true}"),
            live(
                receiver.topics.commandResult(LAMP.toString(), SampleIds.next().toString()),
                "{\"ok\": true}"),
            live(receiver.topics.commandResult(other, command.id().toString()), "{\"ok\": true}")));

    assertThat(receiver.putAside()).hasSize(3);
    assertThat(now()).isEqualTo(command);
  }
}
