package io.lintel.domain.identity;

import io.lintel.domain.shared.Eui;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a device proves itself with when it connects to a broker. There is one for each EUI; a new
 * one makes the old one worth nothing.
 *
 * @param device which it was made for, so that whatever has the EUI later cannot use it
 */
public record DeviceCredential(Eui eui, UUID device, SecretHash hash, Instant createdAt) {

  public DeviceCredential {
    createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
  }
}
