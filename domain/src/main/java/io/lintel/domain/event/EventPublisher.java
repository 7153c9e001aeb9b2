package io.lintel.domain.event;

import io.lintel.domain.shared.StoreUnavailable;
import java.util.List;

/** Tells other systems what happened. May be called by any number of threads. */
public interface EventPublisher {

  /**
   * Hands events over, in their order. Returned: whoever keeps them for their receivers has all of
   * them. Thrown: some may have been handed over; to publish all again is right, and receivers tell
   * by the id what they have seen.
   *
   * @throws StoreUnavailable when they could not be handed over now
   */
  void publish(List<EventMessage> events);
}
