package io.lintel.architecture.bad.application.device;

import io.lintel.architecture.bad.domain.facility.Cellar;

/** A service that sees another context's domain. */
public record DeviceService(Cellar cellar) {}
