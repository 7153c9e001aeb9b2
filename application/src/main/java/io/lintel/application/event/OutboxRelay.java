package io.lintel.application.event;

import io.lintel.domain.event.EventLog;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.event.EventTypes;
import io.lintel.domain.event.Outbox;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Puts what waits in the outbox into the log, once, and publishes it: in order per subject, at
 * least once. To be called again and again, by one thread of one node at a time.
 */
public final class OutboxRelay {

  static final int BATCH = 500;

  private final Outbox outbox;
  private final EventLog log;
  private final EventPublisher publisher;
  private final LongAdder relayed = new LongAdder();
  private final List<EventFollower> followers;

  /**
   * @param followers do, in their order, what follows from what was published
   */
  public OutboxRelay(
      Outbox outbox, EventLog log, EventPublisher publisher, List<EventFollower> followers) {
    this.outbox = outbox;
    this.log = log;
    this.publisher = publisher;
    this.followers = List.copyOf(followers);
  }

  /**
   * Logs and publishes the next batch. What cannot be published now is in the log already, where
   * this service's own readers find it.
   *
   * @return whether there may be more
   * @throws io.lintel.domain.shared.StoreUnavailable when outbox or publisher are away; the entries
   *     stay
   */
  public boolean relay() {
    var entries = outbox.oldest(BATCH);
    if (entries.isEmpty()) {
      return false;
    }
    var events = entries.stream().map(Outbox.Entry::event).toList();
    log.append(events.stream().filter(OutboxRelay::isLogged).toList());
    publisher.publish(events);
    followers.forEach(follower -> follower.follow(events));
    outbox.remove(entries.stream().map(Outbox.Entry::position).toList());
    relayed.add(entries.size());
    return entries.size() == BATCH;
  }

  /** How many events this process has published from the outbox since it started. */
  public long relayed() {
    return relayed.sum();
  }

  private static boolean isLogged(EventMessage event) {
    return !event.type().equals(EventTypes.STATUS_REPORTED);
  }
}
