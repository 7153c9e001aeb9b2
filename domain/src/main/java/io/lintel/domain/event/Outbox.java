package io.lintel.domain.event;

import io.lintel.domain.shared.StoreUnavailable;
import java.util.Collection;
import java.util.List;

/**
 * Events that are written with the change they tell of and published afterwards.
 *
 * <p>May be called by any number of threads and nodes. Throws {@link StoreUnavailable} when the
 * store does not answer.
 */
public interface Outbox {

  /**
   * Keeps events in their order, in the {@link io.lintel.domain.shared.UnitOfWork} of the thread,
   * if there is one: they are there if and only if that is.
   */
  void append(List<EventMessage> events);

  /**
   * The oldest entries, which stay until they are removed.
   *
   * @return at most {@code limit} entries, by position; for one subject in the order in which their
   *     changes were made
   */
  List<Entry> oldest(int limit);

  /** Forgets entries that have been published; those that are gone already do not matter. */
  void remove(Collection<Long> positions);

  /** How many entries wait. */
  long depth();

  /**
   * An event that waits.
   *
   * @param position greater than that of every entry of the same subject before it
   */
  record Entry(long position, EventMessage event) {}
}
