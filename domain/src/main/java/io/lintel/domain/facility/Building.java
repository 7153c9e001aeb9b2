package io.lintel.domain.facility;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A building. Times have microseconds.
 *
 * @param name 1 to 100 characters on one line
 * @param address at most 300 characters; may be empty
 * @param timeZone in which its people read times
 */
public record Building(
    BuildingId id,
    String name,
    String address,
    ZoneId timeZone,
    Optional<Coordinates> coordinates,
    Version version,
    Instant createdAt,
    Instant updatedAt) {

  public Building {
    name = Texts.line("name", name, 100);
    address = Texts.optionalLine("address", address, 300);
    createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** The cursor that stands behind it in lists by name. */
  public Cursor cursor() {
    return new Cursor(Texts.sortKey(name), id.value());
  }
}
