package io.lintel.domain.identity;

import java.util.UUID;

/** Names a user for life; a UUID of version 7. */
public record UserId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
