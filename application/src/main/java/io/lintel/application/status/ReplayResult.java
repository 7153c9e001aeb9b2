package io.lintel.application.status;

import java.util.Optional;
import java.util.UUID;

/**
 * What became of a message that was replayed.
 *
 * @param reason what is wrong with it, when it was refused
 */
public record ReplayResult(UUID id, Outcome outcome, Optional<String> reason) {

  /** Where the message is now. */
  public enum Outcome {
    /** It was understood and left the quarantine, unless it was received again meanwhile. */
    TAKEN,
    /** It stays. */
    REFUSED,
    /** It was not there. */
    UNKNOWN
  }
}
