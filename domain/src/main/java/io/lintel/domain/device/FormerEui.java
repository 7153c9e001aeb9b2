package io.lintel.domain.device;

import io.lintel.domain.shared.Eui;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The EUI of hardware that a device had before it was replaced. It stays reserved for that device.
 *
 * @param replacedAt when the device got the next one, in microseconds
 */
public record FormerEui(Eui eui, DeviceId device, Instant replacedAt) {

  public FormerEui {
    replacedAt = replacedAt.truncatedTo(ChronoUnit.MICROS);
  }
}
