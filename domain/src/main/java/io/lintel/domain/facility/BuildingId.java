package io.lintel.domain.facility;

import java.util.UUID;

/** Names a building; a UUID of version 7. */
public record BuildingId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
