package io.lintel.web.admin.devices;

import io.lintel.domain.command.Command;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.FormerEui;
import io.lintel.domain.device.Kind;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.PlacePath;
import io.lintel.domain.status.DeviceStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device with all that its page shows.
 *
 * @param kind null when it is of none
 * @param building null when it is in no room, and so is the place
 * @param formerEuis of the hardware that it had before
 * @param timeline of its connectivity; null when its kind does not say how often it reports
 * @param raw its status as the API answers it
 */
public record DeviceModel(
    Device device,
    DeviceStatus status,
    @Nullable Kind kind,
    @Nullable Building building,
    @Nullable PlacePath place,
    List<FormerEui> formerEuis,
    List<ReportedField> fields,
    List<WantedField> wanted,
    List<Command> commands,
    HistoryRange range,
    @Nullable Timeline timeline,
    String raw) {

  public DeviceModel {
    formerEuis = List.copyOf(formerEuis);
    fields = List.copyOf(fields);
    wanted = List.copyOf(wanted);
    commands = List.copyOf(commands);
  }

  DeviceModel with(@Nullable Timeline drawn) {
    return new DeviceModel(
        device,
        status,
        kind,
        building,
        place,
        formerEuis,
        fields,
        wanted,
        commands,
        range,
        drawn,
        raw);
  }

  public String path() {
    return DeviceRefs.path(device.id());
  }

  public boolean hasNumbers() {
    return fields.stream().anyMatch(ReportedField::numeric);
  }
}
