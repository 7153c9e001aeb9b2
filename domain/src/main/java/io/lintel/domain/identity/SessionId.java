package io.lintel.domain.identity;

import java.util.UUID;

/** Names a session; a UUID of version 7. */
public record SessionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
