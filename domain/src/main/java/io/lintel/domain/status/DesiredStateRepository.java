package io.lintel.domain.status;

import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what devices are to be like; people say that, so it is kept with the registry, and not with
 * what devices report. What is read is a copy, and equals what was written. Writes belong to the
 * {@link io.lintel.domain.shared.UnitOfWork} of the thread, if there is one; otherwise each is one
 * of its own. May be used by any number of threads and nodes. Throws {@link StoreUnavailable} when
 * the store does not answer.
 */
public interface DesiredStateRepository {

  /**
   * Writes the state of a device in place of the one at the version before; the first version where
   * there is none.
   *
   * @throws Stale when the device has another one, or has one although this is the first
   */
  void write(DesiredState state);

  Optional<DesiredState> find(UUID device);

  /** The states of those of the devices that have one, in no order; at most 1,000 at once. */
  List<DesiredState> findAll(Collection<UUID> devices);

  /**
   * A part of all states, by the text of the device's id.
   *
   * @param behind the device behind which it starts; empty for the start
   */
  List<DesiredState> listBehind(Optional<UUID> behind, int limit);

  /** Removes the state of a device; does nothing when there is none. */
  void forget(UUID device);
}
