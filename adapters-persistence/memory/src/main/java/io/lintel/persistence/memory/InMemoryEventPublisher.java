package io.lintel.persistence.memory;

import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventPublisher;
import io.lintel.domain.shared.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Hands events to subscribers within this process. Each has a bounded queue and a thread of its
 * own; a publisher waits for a subscriber whose queue is full, but not for ever.
 */
public final class InMemoryEventPublisher implements EventPublisher, AutoCloseable {

  private static final String STORE = "the event publisher in memory";

  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private final int longestQueue;
  private final Duration longestWait;
  private volatile boolean closed;

  public InMemoryEventPublisher() {
    this(1_000, Duration.ofSeconds(10));
  }

  /**
   * @param longestQueue how many events may wait for a subscriber
   * @param longestWait how long a publisher waits for a subscriber
   */
  public InMemoryEventPublisher(int longestQueue, Duration longestWait) {
    this.longestQueue = longestQueue;
    this.longestWait = longestWait;
  }

  /**
   * Gives a subscriber, one after the other, all events that are published from now on. What it
   * throws goes to the uncaught exception handler, and the next event follows.
   *
   * @return ends the subscription; the thread that is in the subscriber is interrupted
   */
  public Subscribed subscribe(Consumer<EventMessage> subscriber) {
    var subscription = new Subscription(subscriber, longestQueue);
    subscriptions.add(subscription);
    if (closed) {
      subscription.end();
    }
    return () -> {
      subscriptions.remove(subscription);
      subscription.end();
    };
  }

  /** Lasts until it is closed. */
  public interface Subscribed extends AutoCloseable {

    @Override
    void close();
  }

  /**
   * @throws StoreUnavailable when it has been closed, or a subscriber made no room in time
   */
  @Override
  public void publish(List<EventMessage> events) {
    for (var event : events) {
      for (var subscription : subscriptions) {
        if (!offered(subscription, event)) {
          throw new StoreUnavailable(STORE, "a subscriber does not keep up", null);
        }
      }
    }
    if (closed) {
      throw new StoreUnavailable(STORE, "it has been closed", null);
    }
  }

  private boolean offered(Subscription subscription, EventMessage event) {
    try {
      return subscription.offer(event, longestWait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable(STORE, "interrupted", e);
    }
  }

  /** Ends all subscriptions. */
  @Override
  public void close() {
    closed = true;
    subscriptions.forEach(Subscription::end);
  }
}
