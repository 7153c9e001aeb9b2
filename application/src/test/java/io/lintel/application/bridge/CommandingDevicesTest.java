package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static io.lintel.domain.command.CommandFixtures.details;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.RecordingDownlinks;
import io.lintel.application.command.CommandAnswer;
import io.lintel.application.command.CommandDraft;
import io.lintel.application.event.OutboxRelay;
import io.lintel.application.shared.Caller;
import io.lintel.domain.command.Command;
import io.lintel.domain.command.CommandState;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.downlink.Downlink;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Forbidden;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Value;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandingDevicesTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Core core = new Core();
  private final RecordingDownlinks downlinks = new RecordingDownlinks();
  private final OutboxRelay relay = core.relay(core.followers(downlinks));
  private final CommandedDevices commanded = core.commandedDevices();
  private final Device device = core.aDeviceIn(core.aRoom().id().value());
  private final DeviceRef ref = new DeviceRef.ById(device.id());

  private Command request(String name) {
    return commanded.request(ADA, ref, new CommandDraft(name, Value.of(5), MINUTE));
  }

  private CommandState stateOf(Command command) {
    return commanded.get(ADA, command.id()).state();
  }

  @Test
  void sendsWhatWasRequested() {
    var command = request("restart");

    relay.relay();

    assertThat(downlinks.sent())
        .containsExactly(
            new Downlink.CommandCall(
                device.eui(), command.id().value(), "restart", Value.of(5), command.expiresAt()));
    assertThat(commanded.get(ADA, command.id()))
        .returns(CommandState.SENT, Command::state)
        .returns(Optional.of(core.clock().instant()), Command::sentAt);
  }

  @Test
  void sendsInTheOrderOfTheRequests() {
    request("one");
    request("two");
    request("three");

    relay.relay();

    assertThat(downlinks.commands()).containsExactly("one", "two", "three");
  }

  @Test
  void waitsForTheBroker() {
    var command = request("restart");
    downlinks.goAway();

    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(relay::relay);
    assertThat(stateOf(command)).isEqualTo(CommandState.QUEUED);

    downlinks.comeBack();
    relay.relay();
    assertThat(downlinks.commands()).containsExactly("restart");
    assertThat(stateOf(command)).isEqualTo(CommandState.SENT);
  }

  @Test
  void doesNotSendWhatNobodyIsToDoAnyMore() {
    request("restart");
    core.clock().advance(MINUTE);

    relay.relay();

    assertThat(downlinks.sent()).isEmpty();
  }

  @Test
  void aDeviceMayAnswerBeforeItIsKnownThatItWasSent() {
    var command = request("restart");
    var answer =
        new CommandAnswer(
            device.eui(), command.id(), true, details("x", Value.of(1)), Optional.empty());
    downlinks.meanwhile(() -> core.commands().answer(ADA, answer));

    relay.relay();

    assertThat(stateOf(command)).isEqualTo(CommandState.DONE);
  }

  @Test
  void whatReplacedHardwareDidNotDoFails() {
    var old = request("restart");
    relay.relay();
    core.clock().advance(Duration.ofSeconds(1));
    core.replacements().replace(ADA, ref, Optional.empty(), SampleIds.nextEui());
    core.clock().advance(Duration.ofSeconds(1));
    var next = request("restart");

    relay.relay();

    assertThat(stateOf(old)).isEqualTo(CommandState.FAILED);
    assertThat(stateOf(next)).isEqualTo(CommandState.SENT);
  }

  @Test
  void whatARetiredDeviceDidNotDoFails() {
    var command = request("restart");
    core.clock().advance(Duration.ofSeconds(1));
    core.devices().retire(ADA, ref, Optional.empty());

    relay.relay();

    assertThat(stateOf(command)).isEqualTo(CommandState.FAILED);
  }

  @Test
  void forgetsTheCommandsOfADeletedDevice() {
    var command = request("restart");
    core.deviceStatuses().delete(ADA, ref, Optional.empty());

    relay.relay();

    assertThat(core.stores().commands().find(command.id())).isEmpty();
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> commanded.get(ADA, command.id()));
  }

  @Test
  void onlyActiveDevicesTakeCommands() {
    core.devices().change(ADA, ref, Optional.empty(), it -> it.inState(DeviceState.DISABLED));

    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> request("restart"));
  }

  @Test
  void listsTheLatestFirst() {
    var one = request("one");
    var two = request("two");

    assertThat(commanded.list(ADA, ref, PageRequest.first(10)).items()).containsExactly(two, one);
  }

  @Test
  void aMemberNeedsAGrantToOperate() {
    var building = device.placement().orElseThrow().building();
    var draft = new CommandDraft("restart", Value.nothing(), MINUTE);

    assertThat(commanded.request(member(building, GrantLevel.OPERATE), ref, draft).requestedBy())
        .isEqualTo("mia");
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> commanded.request(member(building, GrantLevel.VIEW), ref, draft));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> commanded.request(member(SampleIds.next(), GrantLevel.MANAGE), ref, draft));
  }

  private static Caller member(UUID building, GrantLevel level) {
    return new Caller(
        new Actor.User(SampleIds.next(), "mia"),
        Role.MEMBER,
        Map.of(building, level),
        Scope.all(),
        Origin.HERE);
  }
}
