package io.lintel.domain.device;

import java.util.UUID;

/** Names a device for life, whatever hardware it has; a UUID of version 7. */
public record DeviceId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
