package io.lintel.application.event;

import io.lintel.domain.event.EventLog;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.event.EventTypes;
import io.lintel.domain.event.Outbox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Puts what waits in the outbox into the log, once, and publishes it: in order per subject, at
 * least once, from one node at a time. To be called again and again by one thread.
 */
public final class OutboxRelay {

  static final int BATCH = 500;

  /** Longer than publishing a batch takes at the most, so that no other node starts meanwhile. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final Outbox outbox;
  private final EventLog log;
  private final EventPublisher publisher;
  private final InstantSource clock;
  private final String node;
  private final List<EventFollower> followers;

  /**
   * @param followers do, in their order, what follows from what was published
   */
  public OutboxRelay(
      Outbox outbox,
      EventLog log,
      EventPublisher publisher,
      InstantSource clock,
      String node,
      List<EventFollower> followers) {
    this.outbox = outbox;
    this.log = log;
    this.publisher = publisher;
    this.clock = clock;
    this.node = node;
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
    var entries = outbox.take(node, clock.instant(), LEASE, BATCH);
    if (entries.isEmpty()) {
      return false;
    }
    var events = entries.stream().map(Outbox.Entry::event).toList();
    log.append(events.stream().filter(OutboxRelay::isLogged).toList());
    publisher.publish(events);
    followers.forEach(follower -> follower.follow(events));
    outbox.remove(entries.stream().map(Outbox.Entry::position).toList());
    return entries.size() == BATCH;
  }

  private static boolean isLogged(EventMessage event) {
    return !event.type().equals(EventTypes.STATUS_REPORTED);
  }
}
