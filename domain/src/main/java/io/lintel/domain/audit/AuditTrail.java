package io.lintel.domain.audit;

import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.StoreUnavailable;
import java.time.Instant;
import java.util.List;

/**
 * Keeps who changed what. Nobody can change or remove an entry, but for those that are older than
 * what is to be kept. What is read equals what was written. May be used by any number of threads
 * and nodes. Throws {@link StoreUnavailable} when the store does not answer.
 */
public interface AuditTrail {

  /**
   * Keeps entries, in the {@link io.lintel.domain.shared.UnitOfWork} of the thread, if there is
   * one: they are there if and only if that is.
   */
  void append(List<AuditEntry> entries);

  /**
   * A page of the entries that a query asks for, the latest first, by time and id.
   *
   * @throws io.lintel.domain.shared.Invalid when the page starts behind what is no entry
   */
  Page<AuditEntry> list(AuditQuery query);

  /**
   * Removes entries that were made before a time, the oldest first; at most {@code limit}.
   *
   * @return how many
   */
  int purge(Instant before, int limit);
}
