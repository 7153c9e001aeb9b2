package io.lintel.architecture.bad.web.status;

import io.lintel.architecture.bad.bootstrap.Wiring;
import io.lintel.architecture.bad.domain.device.DeviceInCellar;
import java.util.List;

/** A part of an adapter that is named after one context and sees another, and the wiring. */
public record StatusRoutes(List<DeviceInCellar> devices, Wiring wiring) {}
