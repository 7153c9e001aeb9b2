package io.lintel.persistence.jdbi;

import java.time.Duration;
import java.time.Instant;

/**
 * What there is to know of a database before Lintel works on it.
 *
 * @param version as the database says it
 * @param pending how many migrations are still to be made
 * @param mayMigrate whether this login may make them
 * @param mayIndexTexts whether what searches are quick by is there, or this login may bring it in:
 *     the extension {@code pg_trgm} of PostgreSQL
 * @param readOnly whether nothing can be written, as on a standby
 * @param clock what time the database thinks it is
 */
public record DatabaseCheckup(
    String version,
    int pending,
    boolean mayMigrate,
    boolean mayIndexTexts,
    boolean readOnly,
    Instant clock) {

  /** How far its clock is from another, whichever is ahead. */
  public Duration clockDifference(Instant other) {
    return Duration.between(clock, other).abs();
  }
}
