package io.lintel.messaging.link;

import io.lintel.messaging.link.Acknowledgements.Pending;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What has arrived and waits for the handler: bounded by number and by bytes, of one connection.
 */
final class Inbox {

  /**
   * A message, and where to acknowledge it.
   *
   * @param pending empty for a message of QoS 0
   */
  record Delivery(
      MqttConnection connection,
      Optional<Pending> pending,
      InboundMessage message,
      long arrivedAtNanos) {

    long bytes() {
      return message.payload().size();
    }
  }

  private final int mostMessages;
  private final long mostBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Condition freed = lock.newCondition();
  private final Deque<Delivery> waiting = new ArrayDeque<>();
  private long bytes;
  private boolean closed;

  Inbox(int mostMessages, long mostBytes) {
    this.mostMessages = mostMessages;
    this.mostBytes = mostBytes;
  }

  /**
   * Waits for room as long as the connection lives and patience lasts.
   *
   * @return false when there was no room; true also when the connection ended, or this is closed,
   *     as messages no longer count then
   */
  boolean put(Delivery delivery, Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long nanos = patience.toNanos();
      while (!closed && delivery.connection().isLive() && !fits(delivery)) {
        if (nanos <= 0) {
          return false;
        }
        nanos = freed.awaitNanos(nanos);
      }
      if (!closed && delivery.connection().isLive()) {
        waiting.addLast(delivery);
        bytes += delivery.bytes();
        arrived.signal();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private boolean fits(Delivery delivery) {
    return waiting.isEmpty()
        || (waiting.size() < mostMessages && bytes + delivery.bytes() <= mostBytes);
  }

  /**
   * Waits for a message; takes it and those behind it, at most the given number; none when closed.
   */
  List<Delivery> take(int most) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waiting.isEmpty() && !closed) {
        arrived.await();
      }
      if (closed) {
        return List.of();
      }
      int size = Math.min(most, waiting.size());
      List<Delivery> batch = new ArrayList<>(size);
      for (int taken = 0; taken < size; taken++) {
        Delivery delivery = waiting.removeFirst();
        bytes -= delivery.bytes();
        batch.add(delivery);
      }
      freed.signalAll();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /** Forgets everything; for a connection that has ended, before the next one opens. */
  void clear() {
    lock.lock();
    try {
      waiting.clear();
      bytes = 0;
      freed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** From now on there is nothing to take, and nothing more is kept. */
  void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signalAll();
      freed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isEmpty() {
    return size() == 0;
  }

  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }
}
