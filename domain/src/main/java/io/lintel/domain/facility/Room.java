package io.lintel.domain.facility;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.PlanPosition;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A room; it never moves to another floor. Times have microseconds.
 *
 * @param building that of its floor
 * @param name 1 to 100 characters on one line, unique on its floor to the letter
 */
public record Room(
    RoomId id,
    FloorId floor,
    BuildingId building,
    String name,
    Optional<PlanPosition> position,
    Version version,
    Instant createdAt,
    Instant updatedAt) {

  public Room {
    name = Texts.line("name", name, 100);
    createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** The cursor that stands behind it in its floor's list, which is by name. */
  public Cursor cursor() {
    return new Cursor(Texts.sortKey(name), id.value());
  }
}
