package io.lintel.application.bridge;

import io.lintel.application.command.CommandService;
import io.lintel.application.event.EventFollower;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventTypes;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.DesiredStateRepository;
import java.util.List;
import java.util.UUID;

/**
 * Ends what other contexts keep for a device that is there no more: the commands that its hardware
 * did not do, and of a device that was deleted all that was wanted of it.
 */
public final class EndedDevices implements EventFollower {

  private final DesiredStateRepository desired;
  private final CommandService commands;

  public EndedDevices(DesiredStateRepository desired, CommandService commands) {
    this.desired = desired;
    this.commands = commands;
  }

  @Override
  public void follow(List<EventMessage> events) {
    events.forEach(this::follow);
  }

  private void follow(EventMessage event) {
    switch (event.type()) {
      case EventTypes.DEVICE_RETIRED -> abandon(event, "the device was retired");
      case EventTypes.DEVICE_REPLACED -> abandon(event, "the device was replaced");
      case EventTypes.DEVICE_DELETED -> {
        commands.forget(device(event));
        desired.forget(device(event));
      }
      default -> {} // nothing ends
    }
  }

  /** What was asked for after the event is for the device as it is now. */
  private void abandon(EventMessage event, String reason) {
    commands.abandon(device(event), event.time(), reason);
  }

  private static UUID device(EventMessage event) {
    if (event.data().values().get("id") instanceof Value.Text(var id)) {
      return UUID.fromString(id);
    }
    throw new IllegalStateException("an event of no device: " + event.id());
  }
}
