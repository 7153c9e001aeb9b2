package io.lintel.persistence.memory;

import io.lintel.domain.facility.Room;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Texts;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The rooms, by id and by floor and name. */
final class RoomTable {

  private record Name(UUID floor, String text) {

    static final Comparator<Name> ORDER =
        Comparator.comparing(Name::floor, Position.BY_ID).thenComparing(Name::text, Texts::compare);
  }

  private final Table<UUID, Room> byId;
  private final Table<Name, Room> byName;
  private final Table<Position<Name>, Room> bySortKey;

  RoomTable(Journal journal) {
    byId = new Table<>(journal, Position.BY_ID);
    byName = new Table<>(journal, Name.ORDER);
    bySortKey = new Table<>(journal, Position.by(Name.ORDER));
  }

  Optional<Room> find(UUID id) {
    return byId.find(id);
  }

  /**
   * @throws Conflict when another room on the floor has the name
   */
  void put(Room room) {
    byName
        .find(nameOf(room))
        .filter(other -> !other.id().equals(room.id()))
        .ifPresent(other -> {
          throw new Conflict(
              Conflict.Reason.NAME_TAKEN,
              "There is a room '%s' on the floor already".formatted(other.name()));
        });
    find(room.id().value()).ifPresent(this::remove);
    byId.put(room.id().value(), room);
    byName.put(nameOf(room), room);
    bySortKey.put(sortKeyOf(room), room);
  }

  void remove(Room room) {
    byId.remove(room.id().value());
    byName.remove(nameOf(room));
    bySortKey.remove(sortKeyOf(room));
  }

  /** The rooms of a floor. */
  Stream<Room> of(UUID floor) {
    return behind(new Position<>(new Name(floor, ""), Position.NO_ID));
  }

  Page<Room> page(UUID floor, PageRequest request) {
    var rooms =
        request
            .after()
            .map(it -> behind(new Position<>(new Name(floor, it.key()), it.id())))
            .orElseGet(() -> of(floor));
    return Page.of(rooms.limit(request.limit() + 1L).toList(), request.limit(), Room::cursor);
  }

  /** The rooms of the same floor behind a position. */
  private Stream<Room> behind(Position<Name> position) {
    var floor = position.key().floor();
    return bySortKey.rowsBehind(position).stream()
        .takeWhile(room -> room.floor().value().equals(floor));
  }

  private static Name nameOf(Room room) {
    return new Name(room.floor().value(), room.name());
  }

  private static Position<Name> sortKeyOf(Room room) {
    return new Position<>(
        new Name(room.floor().value(), Texts.sortKey(room.name())), room.id().value());
  }
}
