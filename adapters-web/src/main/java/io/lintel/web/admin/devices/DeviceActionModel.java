package io.lintel.web.admin.devices;

import io.lintel.domain.device.Device;
import io.lintel.web.admin.page.Form;

/** What is to be done to a device. */
public record DeviceActionModel(Device device, Form form) {

  public String path() {
    return DeviceRefs.path(device.id());
  }
}
