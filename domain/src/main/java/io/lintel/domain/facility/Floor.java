package io.lintel.domain.facility;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A floor; it never moves to another building. Times have microseconds.
 *
 * @param name 1 to 100 characters on one line
 * @param level its height, 0 being the ground floor, from -100 to 300; unique in its building
 * @param plan what is known of its plan; the image is in {@link FloorPlans}
 */
public record Floor(
    FloorId id,
    BuildingId building,
    String name,
    int level,
    Optional<FloorPlan> plan,
    Version version,
    Instant createdAt,
    Instant updatedAt) {

  public Floor {
    name = Texts.line("name", name, 100);
    if (level < -100 || level > 300) {
      throw new Invalid("level", "must be from -100 to 300, not " + level);
    }
    createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** A floor without a plan. */
  public Floor(
      FloorId id,
      BuildingId building,
      String name,
      int level,
      Version version,
      Instant createdAt,
      Instant updatedAt) {
    this(id, building, name, level, Optional.empty(), version, createdAt, updatedAt);
  }

  /** The cursor that stands behind it in its building's list, which is by level. */
  public Cursor cursor() {
    return new Cursor(Integer.toString(level), id.value());
  }
}
