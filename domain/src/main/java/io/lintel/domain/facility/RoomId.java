package io.lintel.domain.facility;

import java.util.UUID;

/** Names a room; a UUID of version 7. */
public record RoomId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
