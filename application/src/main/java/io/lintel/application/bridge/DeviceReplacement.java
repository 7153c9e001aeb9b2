package io.lintel.application.bridge;

import io.lintel.application.device.DeviceService;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.StatusService;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.FormerEui;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Version;
import java.util.Optional;

/** Gives devices new hardware. */
public final class DeviceReplacement {

  private final DeviceService devices;
  private final StatusService statuses;

  public DeviceReplacement(DeviceService devices, StatusService statuses) {
    this.devices = devices;
    this.statuses = statuses;
  }

  /**
   * Gives a device the hardware with an EUI. The status of the old hardware ends, so that nobody is
   * told that it went offline; until the new one reports the device is {@code NEVER_SEEN}. What the
   * old one reported stays in the device's history. To do it again is safe, and right when a store
   * went away.
   *
   * @throws io.lintel.domain.shared.NotFound when there is no such device
   * @throws io.lintel.domain.shared.Conflict when another device has the EUI, or had it
   */
  public Device replace(Caller caller, DeviceRef ref, Optional<Version> expected, Eui eui) {
    var device = devices.replace(caller, ref, expected, eui);
    for (FormerEui former : devices.formerEuis(caller, device.id())) {
      statuses.end(caller, former.eui());
    }
    return device;
  }
}
