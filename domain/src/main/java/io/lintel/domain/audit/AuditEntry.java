package io.lintel.domain.audit;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One change. Secrets are masked where an entry is made, so that none can hold any.
 *
 * @param id of version 7, so that later entries have greater ids
 * @param at in microseconds
 * @param action what was done, such as {@code device.changed}
 * @param building in which the thing is, if it is in one
 * @param before the thing as it was; empty when there was none, or when that is not known
 * @param after the thing as it is; empty when there is none any more
 */
public record AuditEntry(
    UUID id,
    Instant at,
    AuditActor actor,
    Origin origin,
    String action,
    AuditSubject subject,
    Optional<UUID> building,
    Optional<Value.Members> before,
    Optional<Value.Members> after) {

  public AuditEntry {
    at = at.truncatedTo(ChronoUnit.MICROS);
    before = before.map(Secrets::mask);
    after = after.map(Secrets::mask);
  }

  /** The members that are not the same before and after, by name. */
  public SortedSet<String> changed() {
    var names = new TreeSet<String>();
    before.ifPresent(members -> names.addAll(members.values().keySet()));
    after.ifPresent(members -> names.addAll(members.values().keySet()));
    names.removeIf(name -> Objects.equals(member(before, name), member(after, name)));
    return names;
  }

  private static Optional<Value> member(Optional<Value.Members> members, String name) {
    return members.map(it -> it.values().get(name));
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
