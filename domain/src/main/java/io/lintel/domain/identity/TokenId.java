package io.lintel.domain.identity;

import java.util.UUID;

/** Names an API token; a UUID of version 7. */
public record TokenId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
