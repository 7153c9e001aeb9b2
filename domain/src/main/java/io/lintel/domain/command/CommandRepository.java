package io.lintel.domain.command;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.StoreUnavailable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the commands. What is read is a copy, and equals what was written. Writes belong to the
 * {@link io.lintel.domain.shared.UnitOfWork} of the thread, if there is one; otherwise each is one
 * of its own. May be used by any number of threads and nodes. Throws {@link StoreUnavailable} when
 * the store does not answer.
 */
public interface CommandRepository {

  /**
   * @throws Conflict when there is a command of that id ({@code ID_TAKEN})
   */
  void insert(Command command);

  /**
   * Replaces the command of the same id, if that is at the version before this one's.
   *
   * @throws Stale when it is at another version
   * @throws NotFound when there is none
   */
  void update(Command command);

  Optional<Command> find(CommandId id);

  /** Those of the ids that name a command, in no order; at most 1,000 at once. */
  List<Command> findAll(Collection<CommandId> ids);

  /** The commands of a device, those with the greatest ids first. */
  Page<Command> list(UUID device, PageRequest page);

  /** The open commands of a device, by id. */
  List<Command> open(UUID device);

  /** Open commands whose time is up, {@code now} included; the longest due first. */
  List<Command> due(Instant now, int limit);

  /**
   * Removes the commands of a device.
   *
   * @return how many
   */
  int forget(UUID device);

  /**
   * Removes commands that were finished before a time; at most {@code limit}.
   *
   * @return how many
   */
  int purge(Instant before, int limit);
}
