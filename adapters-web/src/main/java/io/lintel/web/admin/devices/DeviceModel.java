package io.lintel.web.admin.devices;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.Kind;
import io.lintel.domain.facility.PlacePath;
import io.lintel.domain.status.DeviceStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device with all that its page shows.
 *
 * @param kind null when it is of none
 * @param place null when it is in no room
 */
public record DeviceModel(
    Device device,
    DeviceStatus status,
    @Nullable Kind kind,
    @Nullable PlacePath place,
    List<ReportedField> fields) {

  public DeviceModel {
    fields = List.copyOf(fields);
  }
}
