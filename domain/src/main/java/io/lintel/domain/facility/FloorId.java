package io.lintel.domain.facility;

import java.util.UUID;

/** Names a floor; a UUID of version 7. */
public record FloorId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
