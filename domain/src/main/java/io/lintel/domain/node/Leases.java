package io.lintel.domain.node;

import io.lintel.domain.shared.StoreUnavailable;
import java.time.Duration;

/**
 * Duties that one node at a time may have, each for a while.
 *
 * <p>May be called by any number of threads and nodes. Throws {@link StoreUnavailable} when the
 * store does not answer.
 */
public interface Leases {

  /**
   * Gives the duty to the node for so long from now on, unless another node has it. Of several that
   * ask at once one gets it. A node that asks again in time keeps it. Time is told by the clock of
   * the store, which is one for all, so that those of the nodes may differ.
   *
   * @param duty a word; each is given by itself
   * @return whether the node has it
   */
  boolean take(String duty, String node, Duration length);

  /** Ends what is left of the node's time; does nothing when it has not the duty. */
  void giveBack(String duty, String node);
}
