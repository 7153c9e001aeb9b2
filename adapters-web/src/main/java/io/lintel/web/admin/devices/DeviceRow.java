package io.lintel.web.admin.devices;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.Kind;
import io.lintel.domain.facility.PlacePath;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.FieldName;
import org.jspecify.annotations.Nullable;

/**
 * A device in the list.
 *
 * @param place null when it is in no room
 * @param kind null when it is of none
 */
public record DeviceRow(
    Device device, DeviceStatus status, @Nullable PlacePath place, @Nullable Kind kind) {

  public String path() {
    return DeviceRefs.path(device.id());
  }

  /** What it last reported of a field; null when it never did. */
  public @Nullable String reported(String field) {
    var reading = status.fields().get(new FieldName(field));
    return reading == null
        ? null
        : FieldText.of(reading.value(), FieldText.field(kind, field).orElse(null));
  }
}
