package io.lintel.domain.status;

import io.lintel.domain.shared.StoreUnavailable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Keeps what sources call their devices, for sources that speak of them by names.
 *
 * <p>May be called by any number of threads and nodes at once. Throws {@link StoreUnavailable} when
 * the store does not answer, never an empty result instead.
 */
public interface DeviceNames {

  /**
   * Keeps names, durable when it returns. A name that was known means what is told now. One that is
   * not among these stays, because what was said under it may still be on its way; those told
   * longest ago are forgotten as far as there are more than so many. All or nothing.
   *
   * @param source whose names they are
   * @param names no name twice
   * @param toldAt when the source told them
   * @param most how many names of this source may stay
   */
  void put(String source, Collection<NamedDevice> names, Instant toldAt, int most);

  /** What is known of a source, by name. */
  List<NamedDevice> list(String source);
}
