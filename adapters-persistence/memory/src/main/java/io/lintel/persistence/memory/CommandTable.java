package io.lintel.persistence.memory;

import io.lintel.domain.command.Command;
import io.lintel.domain.shared.Cursor;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The commands, by all that they are found and sorted by. */
final class CommandTable {

  private static final UUID LAST_ID = new UUID(-1, -1);

  private final Table<UUID, Command> byId;
  private final Table<Position<UUID>, Command> byDevice;
  private final Table<Position<Instant>, Command> openByExpiry;
  private final Table<Position<Instant>, Command> byEnd;

  CommandTable(Journal journal) {
    byId = new Table<>(journal, Position.BY_ID);
    byDevice = new Table<>(journal, Position.by(Position.BY_ID));
    openByExpiry = new Table<>(journal, Position.by(Comparator.naturalOrder()));
    byEnd = new Table<>(journal, Position.by(Comparator.naturalOrder()));
  }

  Optional<Command> find(UUID id) {
    return byId.find(id);
  }

  /** Puts a command in place of the one with the same id. */
  void put(Command command) {
    byId.find(command.id().value()).ifPresent(this::remove);
    var id = command.id().value();
    byId.put(id, command);
    byDevice.put(new Position<>(command.device(), id), command);
    command
        .finishedAt()
        .ifPresentOrElse(
            end -> byEnd.put(new Position<>(end, id), command),
            () -> openByExpiry.put(new Position<>(command.expiresAt(), id), command));
  }

  void remove(Command command) {
    var id = command.id().value();
    byId.remove(id);
    byDevice.remove(new Position<>(command.device(), id));
    command
        .finishedAt()
        .ifPresentOrElse(
            end -> byEnd.remove(new Position<>(end, id)),
            () -> openByExpiry.remove(new Position<>(command.expiresAt(), id)));
  }

  /** The commands of a device before a cursor, those with the greatest ids first. */
  Stream<Command> of(UUID device, Optional<Cursor> before) {
    // Nothing has the greatest of all ids, which no UUID of version 7 is.
    var start = new Position<>(device, before.map(Cursor::id).orElse(LAST_ID));
    return byDevice.descendingRowsBehind(start).stream()
        .takeWhile(command -> command.device().equals(device));
  }

  /** The open commands, those that expire first first. */
  Collection<Command> open() {
    return openByExpiry.rows();
  }

  /** The finished commands, those that were finished first first. */
  List<Command> finishedBefore(Instant time, int limit) {
    return byEnd.rows().stream()
        .takeWhile(command -> command.finishedAt().filter(time::isAfter).isPresent())
        .limit(limit)
        .toList();
  }
}
