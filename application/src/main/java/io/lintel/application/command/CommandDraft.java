package io.lintel.application.command;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import java.time.Duration;

/**
 * What callers say about a command.
 *
 * @param expiresIn how long anybody may still do it; from a second to 30 days
 */
public record CommandDraft(String name, Value payload, Duration expiresIn) {

  public static final Duration USUAL = Duration.ofHours(1);

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  public CommandDraft {
    if (expiresIn.compareTo(SHORTEST) < 0 || expiresIn.compareTo(LONGEST) > 0) {
      throw new Invalid(
          "expiresIn", "must be from %s to %s, not %s".formatted(SHORTEST, LONGEST, expiresIn));
    }
  }
}
