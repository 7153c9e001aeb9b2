package io.lintel.domain.command;

import java.util.UUID;

/** Names a command; a UUID of version 7, so that later ones are greater. */
public record CommandId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
