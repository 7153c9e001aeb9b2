package io.lintel.persistence.memory;

import io.lintel.domain.event.EventMessage;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A subscriber with the events that wait for it and the thread that delivers them. */
final class Subscription {

  private final Consumer<EventMessage> subscriber;
  private final BlockingQueue<EventMessage> waiting;
  private final Thread deliverer;
  private volatile boolean ended;

  Subscription(Consumer<EventMessage> subscriber, int longestQueue) {
    this.subscriber = subscriber;
    this.waiting = new ArrayBlockingQueue<>(longestQueue);
    this.deliverer = Thread.ofVirtual().name("event-subscription").start(this::deliver);
  }

  /** Whether the event is in the queue, or nobody wants it any more. */
  boolean offer(EventMessage event, Duration longestWait) throws InterruptedException {
    return ended || waiting.offer(event, longestWait.toNanos(), TimeUnit.NANOSECONDS) || ended;
  }

  /** May be called by the subscriber itself. */
  void end() {
    ended = true;
    waiting.clear(); // lets go publishers that wait for room
    deliverer.interrupt();
  }

  private void deliver() {
    var self = Thread.currentThread();
    while (!ended) {
      try {
        subscriber.accept(waiting.take());
      } catch (InterruptedException e) {
        return; // only end() interrupts
      } catch (RuntimeException e) {
        self.getUncaughtExceptionHandler().uncaughtException(self, e);
      }
    }
  }
}
