package io.lintel.domain.audit;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Origin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Who made a change, when and from where.
 *
 * @param id of version 7, so that later entries have greater ids
 * @param at in microseconds
 */
public record AuditEntry(UUID id, Instant at, AuditActor actor, Origin origin, Change change) {

  public AuditEntry {
    at = at.truncatedTo(ChronoUnit.MICROS);
    origin = origin.within(Optional.empty());
  }

  /** Without from where it came, which is personal. */
  public AuditEntry withoutOrigin() {
    return new AuditEntry(id, at, actor, Origin.HERE, change);
  }

  /** The same of another change. */
  public AuditEntry with(Change other) {
    return new AuditEntry(id, at, actor, origin, other);
  }

  /** Stands behind this entry in the trail. */
  public Cursor cursor() {
    return new Cursor(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)), id);
  }

  /**
   * The time of the entry that a cursor stands behind.
   *
   * @throws Invalid when it is none of the trail's
   */
  public static Instant at(Cursor cursor) {
    try {
      return Instant.EPOCH.plus(Long.parseLong(cursor.key()), ChronoUnit.MICROS);
    } catch (NumberFormatException e) {
      throw new Invalid("cursor", "is not one of this list");
    }
  }
}
