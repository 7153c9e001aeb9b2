package io.lintel.domain.node;

import io.lintel.domain.shared.StoreUnavailable;
import java.time.Instant;
import java.util.List;

/**
 * Who listens, so that one who is gone for good is noticed by the others, who then fetch what a
 * broker keeps for it and have the broker forget it. A listener is known by its place and name.
 *
 * <p>May be called by any number of threads and nodes. Throws {@link StoreUnavailable} when the
 * store does not answer.
 */
public interface ListenerRegister {

  /**
   * Notes a sign of life, and what the listener is now, durable when it returns.
   *
   * @return false, and nothing is noted, while somebody {@link #dismiss dismisses} it: it must not
   *     listen, and has to ask again
   */
  boolean seen(Listener listener, Instant now);

  /** Those of a place, by name. */
  List<SeenListener> list(String place);

  /**
   * From now on the listener must not listen until a time, so that what is kept for it can be taken
   * away without it.
   *
   * @return false, and nothing has changed, when it has given a sign of life since, or is not known
   */
  boolean dismiss(SeenListener listener, Instant until);

  /** Forgets it, unless it has given a sign of life since. */
  void forget(SeenListener listener);
}
