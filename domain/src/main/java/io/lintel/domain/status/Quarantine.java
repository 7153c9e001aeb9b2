package io.lintel.domain.status;

import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the messages that nobody understood, a bounded number of them, each once however often it
 * is received.
 *
 * <p>May be called by any number of threads and nodes at once, and within units of work of the
 * registry's store. Throws {@link StoreUnavailable} when the store does not answer, never an empty
 * result instead.
 */
public interface Quarantine {

  /** The most entries that one call takes. */
  int LARGEST_BATCH = StatusStore.LARGEST_BATCH;

  /**
   * Keeps messages, durable when it returns, and drops those that were not received for longest as
   * far as there are more than the bounds allow. Of a message that is there already it keeps what
   * {@link QuarantineEntry#and} says, those of one call put together first. All or nothing.
   *
   * @param entries at most {@value #LARGEST_BATCH}
   * @return how many it dropped
   */
  int put(List<QuarantineEntry> entries, QuarantineBounds bounds);

  /**
   * A page of the entries, the greatest id first. What comes or goes meanwhile neither repeats nor
   * hides another entry.
   */
  Page<QuarantineEntry> list(PageRequest page);

  /**
   * Those of the entries that are there, in no order.
   *
   * @param ids at most {@value #LARGEST_BATCH}
   */
  List<QuarantineEntry> findAll(Collection<UUID> ids);

  /**
   * Marks entries as {@link QuarantineEntry.State#REFUSED}, with their reasons, as far as they are
   * there.
   *
   * @param entries at most {@value #LARGEST_BATCH}
   */
  void refuse(List<QuarantineEntry> entries);

  /**
   * Removes entries as far as they are as they were read; one whose message was received again
   * since stays.
   *
   * @param entries at most {@value #LARGEST_BATCH}
   */
  void release(List<QuarantineEntry> entries);

  /**
   * Removes entries for good, whether or not their messages were received again.
   *
   * @param ids at most {@value #LARGEST_BATCH}
   * @return how many were there
   */
  int discard(Collection<UUID> ids);

  /**
   * Removes all entries for good.
   *
   * @return how many there were
   */
  int discardAll();
}
