package io.lintel.domain.bridge;

import io.lintel.domain.device.Device;
import io.lintel.domain.status.DeviceStatus;

/** A device and what it last reported. */
public record DeviceWithStatus(Device device, DeviceStatus status) {}
