package io.lintel.persistence.memory;

import io.lintel.domain.command.Command;
import io.lintel.domain.command.CommandId;
import io.lintel.domain.command.CommandRepository;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Conflict.Reason;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Stale;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Commands in memory. */
public final class InMemoryCommandRepository implements CommandRepository {

  private final MemoryDatabase database;

  public InMemoryCommandRepository(MemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void insert(Command command) {
    database.write(() -> {
      if (database.commands.find(command.id().value()).isPresent()) {
        throw new Conflict(Reason.ID_TAKEN, "There is a command " + command.id() + " already");
      }
      database.commands.put(command);
    });
  }

  @Override
  public void update(Command command) {
    database.write(() -> {
      var kept =
          database
              .commands
              .find(command.id().value())
              .orElseThrow(() -> new NotFound("command", command.id()));
      if (kept.version().number() != command.version().number() - 1) {
        throw new Stale("command", command.id(), command.version().previous());
      }
      database.commands.put(command);
    });
  }

  @Override
  public Optional<Command> find(CommandId id) {
    return database.read(() -> database.commands.find(id.value()));
  }

  @Override
  public List<Command> findAll(Collection<CommandId> ids) {
    return database.read(() ->
        ids.stream()
            .distinct()
            .map(id -> database.commands.find(id.value()))
            .flatMap(Optional::stream)
            .toList());
  }

  @Override
  public Page<Command> list(UUID device, PageRequest page) {
    return database.read(() -> {
      var found = database.commands.of(device, page.after()).limit(page.limit() + 1L).toList();
      return Page.of(found, page.limit(), Command::cursor);
    });
  }

  @Override
  public List<Command> open(UUID device) {
    return database.read(() ->
        database.commands.of(device, Optional.empty()).filter(Command::isOpen).toList().reversed());
  }

  @Override
  public List<Command> due(Instant now, int limit) {
    return database.read(() ->
        database.commands.open().stream()
            .takeWhile(command -> !command.expiresAt().isAfter(now))
            .limit(limit)
            .toList());
  }

  @Override
  public int forget(UUID device) {
    return database.write(() -> {
      var all = database.commands.of(device, Optional.empty()).toList();
      all.forEach(database.commands::remove);
      return all.size();
    });
  }

  @Override
  public int purge(Instant before, int limit) {
    return database.write(() -> {
      var old = database.commands.finishedBefore(before, limit);
      old.forEach(database.commands::remove);
      return old.size();
    });
  }
}
