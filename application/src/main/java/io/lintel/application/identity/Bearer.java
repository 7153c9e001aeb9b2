package io.lintel.application.identity;

import io.lintel.application.shared.Caller;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * For whom a secret acts, until it expires.
 *
 * @param used notes that it was used
 */
record Bearer(Caller caller, Instant expiresAt, Consumer<LastUse> used) {

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
