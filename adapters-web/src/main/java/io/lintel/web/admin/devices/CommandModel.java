package io.lintel.web.admin.devices;

import io.lintel.domain.command.Command;
import io.lintel.domain.device.Device;
import io.lintel.web.admin.page.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device was told to do, and a form to tell it more.
 *
 * @param commands a page of them, the latest first
 * @param next where the next page is; null when there is none
 * @param first where the first one is; null when this is it
 */
public record CommandModel(
    Device device,
    List<Command> commands,
    Form form,
    @Nullable String next,
    @Nullable String first) {

  public CommandModel {
    commands = List.copyOf(commands);
  }

  public String path() {
    return DeviceRefs.path(device.id());
  }

  /** Names that were used before. */
  public List<String> names() {
    return commands.stream().map(Command::name).distinct().sorted().toList();
  }
}
