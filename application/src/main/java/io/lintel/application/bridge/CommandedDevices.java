package io.lintel.application.bridge;

import io.lintel.application.command.CommandDraft;
import io.lintel.application.command.CommandService;
import io.lintel.application.device.DeviceService;
import io.lintel.application.shared.Caller;
import io.lintel.domain.command.Command;
import io.lintel.domain.command.CommandId;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Placement;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.UnitOfWork;
import java.util.Optional;
import java.util.UUID;

/** Registered devices and what they are told to do. */
public final class CommandedDevices {

  private final DeviceService devices;
  private final CommandService commands;
  private final UnitOfWork unitOfWork;

  /**
   * @param unitOfWork of the store that keeps the registry and the commands
   */
  public CommandedDevices(DeviceService devices, CommandService commands, UnitOfWork unitOfWork) {
    this.devices = devices;
    this.commands = commands;
    this.unitOfWork = unitOfWork;
  }

  /**
   * Gives a command to an active device.
   *
   * @throws NotFound when there is no such device
   * @throws Invalid when it is not active
   */
  public Command request(Caller caller, DeviceRef ref, CommandDraft draft) {
    return unitOfWork.execute(() -> {
      var device = devices.get(caller, ref);
      caller.require(GrantLevel.OPERATE, building(device), () -> new NotFound("device", ref));
      if (device.state() != DeviceState.ACTIVE) {
        throw new Invalid(
            "", "the device %s is %s and takes no commands".formatted(ref, device.state()));
      }
      return commands.request(caller, device.id().value(), device.eui(), building(device), draft);
    });
  }

  /**
   * The commands of a device, the latest first.
   *
   * @throws NotFound when there is no such device
   */
  public Page<Command> list(Caller caller, DeviceRef ref, PageRequest page) {
    return commands.list(devices.get(caller, ref).id().value(), page);
  }

  /**
   * @throws NotFound when there is none, or none that the caller may see
   */
  public Command get(Caller caller, CommandId id) {
    var command = commands.get(id);
    if (devices.find(caller, new DeviceRef.ById(new DeviceId(command.device()))).isEmpty()) {
      throw new NotFound("command", id);
    }
    return command;
  }

  private static Optional<UUID> building(Device device) {
    return device.placement().map(Placement::building);
  }
}
