package io.lintel.domain.device;

import java.util.UUID;

/**
 * Where a device is: a room, with the floor and the building that the room will always be in. The
 * three are written together, so that the devices of a building are one index range.
 */
public record Placement(UUID room, UUID floor, UUID building) {}
