package io.lintel.domain.event;

import io.lintel.domain.shared.StoreUnavailable;
import java.time.Instant;
import java.util.List;

/**
 * The latest events in one order for all nodes, for readers that come back and go on where they
 * left off.
 *
 * <p>Positions start at 1 and have no holes, and whoever sees an event sees all before it: a reader
 * that finds behind a position another one than the next has missed what was purged between. May be
 * called by any number of threads and nodes; what is appended outside a {@link
 * io.lintel.domain.shared.UnitOfWork} is durable when the call returns. Throws {@link
 * StoreUnavailable} when the store does not answer.
 */
public interface EventLog {

  /** Appends, in their order, those of the events whose ids are not in the log. */
  void append(List<EventMessage> events);

  /** The events behind a position, in order, at most {@code limit}. */
  List<Entry> readAfter(long position, int limit);

  Extent extent();

  /**
   * Removes from the start what happened before a time, as far as nothing newer stands before it,
   * and what is more than {@code most} events; at most {@code limit} at once.
   *
   * @return how many were removed
   */
  int purge(Instant before, long most, int limit);

  /** An event with its place in the log. */
  record Entry(long position, EventMessage event) {}

  /**
   * Where the log starts and ends.
   *
   * @param log which log it is: positions of another one mean nothing here. 1 to 36 letters, digits
   *     and hyphens
   * @param first the position of the first event, or of the next one when there is none
   * @param last the position of the last event that was ever appended; 0 before there was any
   */
  record Extent(String log, long first, long last) {}
}
