package io.lintel.application.bridge;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.Kind;
import io.lintel.domain.status.DeviceStatus;
import java.util.Optional;

/**
 * All that is told of a device to a system that shows it.
 *
 * @param room the name of the room it is in
 */
public record AnnouncedDevice(
    Device device, Kind kind, Optional<String> room, DeviceStatus status) {}
