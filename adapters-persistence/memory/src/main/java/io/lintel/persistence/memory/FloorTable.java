package io.lintel.persistence.memory;

import io.lintel.domain.facility.Floor;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The floors, by id and by building and level. */
final class FloorTable {

  private record Level(UUID building, int level) {

    static final Comparator<Level> ORDER =
        Comparator.comparing(Level::building, Position.BY_ID).thenComparingInt(Level::level);
  }

  private final Table<UUID, Floor> byId;
  private final Table<Position<Level>, Floor> byLevel;

  FloorTable(Journal journal) {
    byId = new Table<>(journal, Position.BY_ID);
    byLevel = new Table<>(journal, Position.by(Level.ORDER));
  }

  Optional<Floor> find(UUID id) {
    return byId.find(id);
  }

  /**
   * @throws Conflict when another floor of the building has the level
   */
  void put(Floor floor) {
    behind(new Position<>(levelOf(floor).key(), Position.NO_ID))
        .findFirst()
        .filter(other -> other.level() == floor.level() && !other.id().equals(floor.id()))
        .ifPresent(other -> {
          throw new Conflict(
              Conflict.Reason.LEVEL_TAKEN,
              "The floor '%s' is at level %d already".formatted(other.name(), floor.level()));
        });
    find(floor.id().value()).ifPresent(this::remove);
    byId.put(floor.id().value(), floor);
    byLevel.put(levelOf(floor), floor);
  }

  void remove(Floor floor) {
    byId.remove(floor.id().value());
    byLevel.remove(levelOf(floor));
  }

  Stream<Floor> of(UUID building) {
    return behind(new Position<>(new Level(building, Integer.MIN_VALUE), Position.NO_ID));
  }

  Page<Floor> page(UUID building, PageRequest request) {
    var floors =
        request
            .after()
            .map(cursor -> behind(new Position<>(level(building, cursor), cursor.id())))
            .orElseGet(() -> of(building));
    return Page.of(floors.limit(request.limit() + 1L).toList(), request.limit(), Floor::cursor);
  }

  /** The floors of the same building behind a position. */
  private Stream<Floor> behind(Position<Level> position) {
    var building = position.key().building();
    return byLevel.rowsBehind(position).stream()
        .takeWhile(floor -> floor.building().value().equals(building));
  }

  private static Position<Level> levelOf(Floor floor) {
    return new Position<>(new Level(floor.building().value(), floor.level()), floor.id().value());
  }

  private static Level level(UUID building, Cursor cursor) {
    try {
      return new Level(building, Integer.parseInt(cursor.key()));
    } catch (NumberFormatException e) {
      throw new Invalid("cursor", "'%s' is no level".formatted(cursor.key()));
    }
  }
}
