package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the devices that were heard and are not registered, a bounded number of them.
 *
 * <p>May be called by any number of threads and nodes at once, and within units of work of the
 * registry's store. Throws {@link StoreUnavailable} when the store does not answer, never an empty
 * result instead. It knows no registry: whatever EUI is noted is kept.
 */
public interface Inbox {

  /** The most sightings that one call takes. */
  int LARGEST_BATCH = StatusStore.LARGEST_BATCH;

  /**
   * Notes sightings, durable when it returns, and forgets the devices that were unheard for longest
   * as far as there are more than so many. Noted again, a sighting changes nothing but the count.
   * All or nothing.
   *
   * @param sightings at most {@value #LARGEST_BATCH}, of a device also several
   * @param mostEntries how many devices may stay
   * @return how many it forgot
   */
  int note(List<Sighting> sightings, int mostEntries);

  Optional<InboxEntry> find(Eui eui);

  /**
   * A page of the entries, those that were first seen last first, at the same time the greater EUI
   * first. What is noted or removed meanwhile neither repeats nor hides another entry.
   *
   * @throws io.lintel.domain.shared.Invalid when the cursor is none of this list
   */
  Page<InboxEntry> list(PageRequest page);

  /**
   * Forgets devices, as far as it knows them.
   *
   * @return how many
   */
  int remove(Collection<Eui> euis);
}
