package io.lintel.web.admin.devices;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceId;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Messages;
import io.lintel.web.http.Request;

/** How pages of a device name it. */
final class DeviceRefs {

  static final String PATH = Area.DEVICES.path() + "/{ref}";

  private DeviceRefs() {}

  /** The address of a device's page. */
  static String path(DeviceId id) {
    return Area.DEVICES.path() + "/" + id;
  }

  /** The device that the address names, by its id or by its EUI. */
  static DeviceRef ref(Request request) {
    try {
      return DeviceRef.parse(request.path("ref"));
    } catch (Invalid _) {
      throw new NotFound("device", request.path("ref"));
    }
  }

  static Heading heading(Messages messages, Device device, String title) {
    return Heading.of(Area.DEVICES, title)
        .under(messages.text(Area.DEVICES), Area.DEVICES.path())
        .under(device.name(), path(device.id()));
  }
}
