package io.lintel.domain.status;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A device that was heard and is not registered.
 *
 * @param count how many of its reports were received; one that was delivered twice counts twice
 * @param last the one that was received last
 */
public record InboxEntry(Eui eui, Instant firstSeenAt, long count, Sighting last) {

  public InboxEntry {
    firstSeenAt = firstSeenAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** One of each device, in the order of their EUIs. */
  public static List<InboxEntry> of(Collection<Sighting> sightings) {
    var entries = new TreeMap<Eui, InboxEntry>();
    for (var sighting : sightings) {
      var entry = new InboxEntry(sighting.eui(), sighting.receivedAt(), 1, sighting);
      entries.merge(sighting.eui(), entry, InboxEntry::and);
    }
    return List.copyOf(entries.values());
  }

  /**
   * With what was heard of the same device besides.
   *
   * @param other counts as the later one when both were received last at the same time
   */
  public InboxEntry and(InboxEntry other) {
    return new InboxEntry(
        eui,
        other.firstSeenAt.isBefore(firstSeenAt) ? other.firstSeenAt : firstSeenAt,
        count + other.count,
        other.lastSeenAt().isBefore(lastSeenAt()) ? last : other.last);
  }

  public Instant lastSeenAt() {
    return last.receivedAt();
  }

  /** Stands behind this entry in the list: when it was first seen, in microseconds, and its EUI. */
  public Cursor cursor() {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, firstSeenAt);
    return new Cursor(Long.toString(micros), new UUID(0, eui.bits()));
  }

  /**
   * The time that a cursor of the list holds, in microseconds.
   *
   * @throws Invalid when it is none of this list
   */
  public static long firstSeenMicros(Cursor cursor) {
    try {
      return Long.parseLong(cursor.key());
    } catch (NumberFormatException e) {
      throw new Invalid("cursor", "'%s' is no time in microseconds".formatted(cursor.key()));
    }
  }

  /** The EUI that a cursor of the list holds. */
  public static Eui eui(Cursor cursor) {
    return new Eui(cursor.id().getLeastSignificantBits());
  }
}
