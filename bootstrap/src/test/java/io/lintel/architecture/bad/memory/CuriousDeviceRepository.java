package io.lintel.architecture.bad.memory;

import io.lintel.architecture.bad.domain.device.DeviceStock;
import io.lintel.architecture.bad.domain.facility.Cellar;

/** Keeps a port of one context and sees another. */
public record CuriousDeviceRepository(int count, Cellar cellar) implements DeviceStock {}
