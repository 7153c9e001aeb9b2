package io.lintel.domain.identity;

import io.lintel.domain.shared.Invalid;

/**
 * What is kept of a password.
 *
 * @param text in the PHC string format, so that it says by itself how it was made
 */
public record PasswordHash(String text) {

  public PasswordHash {
    if (!text.startsWith("$")) {
      throw new Invalid("passwordHash", "must be in the PHC string format");
    }
  }

  /** Logs are read by more people than the store. */
  @Override
  public String toString() {
    return "***";
  }
}
