package io.lintel.web.event;

import io.lintel.application.event.StreamItem;
import io.lintel.application.event.StreamPosition;
import io.lintel.application.event.StreamReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a client, bounded by number and by memory. A client for which more would wait is
 * cut off: the thread that hangs in writing to it is interrupted. One thread takes and writes.
 */
public final class StreamQueue implements StreamReader {

  private static final int LONGEST = 1_000;
  private static final long HEAVIEST = 1 << 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final int longest;
  private final long heaviest;
  private List<StreamItem> waiting = new ArrayList<>();
  private Optional<StreamPosition> position = Optional.empty();
  private long weight;
  private boolean open = true;
  private @Nullable Thread writer;

  /** For 1,000 items of about a mebibyte. */
  public StreamQueue() {
    this(LONGEST, HEAVIEST);
  }

  StreamQueue(int longest, long heaviest) {
    this.longest = longest;
    this.heaviest = heaviest;
  }

  /**
   * What happened since this was asked last.
   *
   * @param position behind it and what the client does not want; empty when nothing happened yet
   */
  record Batch(List<StreamItem> items, Optional<StreamPosition> position) {}

  /** Waits for items; none when none came in time or the queue was shut. */
  Batch next(Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long nanos = patience.toNanos();
      while (waiting.isEmpty() && open && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      var items = waiting;
      waiting = new ArrayList<>();
      weight = 0;
      return new Batch(items, position);
    } finally {
      lock.unlock();
    }
  }

  boolean isOpen() {
    lock.lock();
    try {
      return open;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean take(List<StreamItem> items, StreamPosition behind) {
    lock.lock();
    try {
      if (open) {
        waiting.addAll(items);
        weight += items.stream().mapToLong(StreamItem::weight).sum();
        position = Optional.of(behind);
        if (waiting.size() > longest || weight > heaviest) {
          shut();
        } else if (!items.isEmpty()) {
          changed.signal();
        }
      }
      return open;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void end() {
    lock.lock();
    try {
      shut();
    } finally {
      lock.unlock();
    }
  }

  private void shut() {
    open = false;
    waiting.clear();
    changed.signal();
    if (writer != null) {
      writer.interrupt();
    }
  }

  /** From now on this thread writes to the client, and may hang. */
  void beginHandingOn() throws InterruptedException {
    lock.lock();
    try {
      if (!open) {
        throw new InterruptedException("cut off before it was written to");
      }
      writer = Thread.currentThread();
    } finally {
      lock.unlock();
    }
  }

  /** Takes back an interruption that came too late to be noticed. */
  void endHandingOn() {
    lock.lock();
    try {
      writer = null;
      if (!open) {
        var _ = Thread.interrupted();
      }
    } finally {
      lock.unlock();
    }
  }
}
