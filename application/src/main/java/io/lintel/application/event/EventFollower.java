package io.lintel.application.event;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.List;

/** Does what follows from events, after they were published. */
@FunctionalInterface
public interface EventFollower {

  /**
   * Given all events of the outbox, in order per subject, at least once; of several nodes usually
   * one is. What it does must be right also when it is done again, or late.
   *
   * @throws StoreUnavailable when it cannot be done now; the events come again
   */
  void follow(List<EventMessage> events);
}
