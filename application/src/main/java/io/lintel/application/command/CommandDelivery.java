package io.lintel.application.command;

import io.lintel.application.event.EventFollower;
import io.lintel.domain.command.Command;
import io.lintel.domain.command.CommandId;
import io.lintel.domain.downlink.Downlink;
import io.lintel.domain.downlink.DownlinkPublisher;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventTypes;
import io.lintel.domain.shared.Value;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Sends commands that were requested, in order per device. One whose time is up, or that ended
 * otherwise, is not sent any more.
 */
public final class CommandDelivery implements EventFollower {

  private final CommandService commands;
  private final DownlinkPublisher publisher;
  private final InstantSource clock;

  public CommandDelivery(
      CommandService commands, DownlinkPublisher publisher, InstantSource clock) {
    this.commands = commands;
    this.publisher = publisher;
    this.clock = clock;
  }

  @Override
  public void follow(List<EventMessage> events) {
    var requested =
        events.stream()
            .filter(event -> event.type().equals(EventTypes.COMMAND_REQUESTED))
            .flatMap(CommandDelivery::command)
            .toList();
    if (requested.isEmpty()) {
      return;
    }
    var now = clock.instant();
    var sending =
        commands.find(requested).stream()
            .filter(command -> command.isToBeSent(now))
            .sorted(Comparator.comparing(command -> command.id().toString()))
            .toList();
    publisher.publish(sending.stream().map(CommandDelivery::call).toList());
    commands.sent(sending);
  }

  private static Stream<CommandId> command(EventMessage event) {
    return Optional.ofNullable(event.data().values().get("id")).stream()
        .mapMulti((value, ids) -> {
          if (value instanceof Value.Text(var id)) {
            ids.accept(new CommandId(UUID.fromString(id)));
          }
        });
  }

  private static Downlink call(Command command) {
    return new Downlink.CommandCall(
        command.eui(),
        command.id().value(),
        command.name(),
        command.payload(),
        command.expiresAt());
  }
}
