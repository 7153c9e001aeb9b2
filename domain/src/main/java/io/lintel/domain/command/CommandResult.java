package io.lintel.domain.command;

import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a device answered.
 *
 * @param at when the answer was received, in microseconds
 * @param details what it says beside that it was done or not
 */
public record CommandResult(boolean ok, Instant at, Value.Members details) {

  public static final int MOST_BYTES = 16 * 1024;

  /**
   * @throws io.lintel.domain.shared.Invalid when the details are too large or nest too deep
   */
  public CommandResult {
    at = at.truncatedTo(ChronoUnit.MICROS);
    CommandRules.check("result", details, MOST_BYTES);
  }
}
