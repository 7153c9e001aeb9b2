package io.lintel.domain.bridge;

import io.lintel.domain.status.DeviceStatus;
import java.util.Optional;
import java.util.UUID;

/**
 * What a registered device last reported, and who may see it.
 *
 * @param building in which the device is; empty when it is not placed
 */
public record PlacedStatus(Optional<UUID> building, DeviceStatus status) {}
