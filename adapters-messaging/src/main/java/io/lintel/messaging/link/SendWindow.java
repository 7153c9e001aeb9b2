package io.lintel.messaging.link;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the messages under way on one connection, gives each a packet identifier of its own until
 * it is confirmed, and collects the confirmations.
 */
final class SendWindow {

  /** Sends messages. */
  interface Output {
    void publish(List<OutboundMessage> messages, int[] packetIds) throws MqttException;
  }

  private final Output output;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition freed = lock.newCondition();

  /** By packet identifier, less one. */
  private final @Nullable CountDownLatch[] underWay;

  private final int[] free;
  private int frees;
  private @Nullable Throwable end;

  /**
   * @param size at most 65,535
   */
  SendWindow(int size, Output output) {
    this.output = output;
    this.underWay = new CountDownLatch[size];
    this.free = new int[size];
    while (frees < size) {
      free[frees] = size - frees;
      frees++;
    }
  }

  /**
   * Sends messages, in their order, and returns when all are confirmed.
   *
   * @param deadline of {@link System#nanoTime}
   * @throws MqttException when the connection ends or the time is up before that
   */
  void publish(List<OutboundMessage> messages, long deadline)
      throws MqttException, InterruptedException {
    var missing = new CountDownLatch(messages.size());
    for (int sent = 0; sent < messages.size(); ) {
      int[] packetIds = take(messages.size() - sent, missing, deadline);
      output.publish(messages.subList(sent, sent + packetIds.length), packetIds);
      sent += packetIds.length;
    }
    boolean complete = missing.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    throwIfEnded();
    if (!complete) {
      throw new MqttException(MqttException.REASON_CODE_CLIENT_TIMEOUT);
    }
  }

  /** Waits for at least one identifier; takes those there are, at most the given number. */
  private int[] take(int most, CountDownLatch missing, long deadline)
      throws MqttException, InterruptedException {
    lock.lockInterruptibly();
    try {
      while (frees == 0 && end == null) {
        if (freed.awaitNanos(deadline - System.nanoTime()) <= 0) {
          throw new MqttException(MqttException.REASON_CODE_CLIENT_TIMEOUT);
        }
      }
      throwIfEnded();
      var taken = new int[Math.min(most, frees)];
      for (int i = 0; i < taken.length; i++) {
        taken[i] = free[--frees];
        underWay[taken[i] - 1] = missing;
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** The broker has confirmed a message; of one that is not under way it does not count. */
  void confirmed(int packetId) {
    lock.lock();
    try {
      var missing = packetId < 1 || packetId > underWay.length ? null : underWay[packetId - 1];
      if (missing != null) {
        underWay[packetId - 1] = null;
        free[frees++] = packetId;
        freed.signal();
        missing.countDown();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The connection has ended: nothing more is confirmed. */
  void end(Throwable cause) {
    lock.lock();
    try {
      end = cause;
      freed.signalAll();
      for (var missing : underWay) {
        if (missing != null) {
          missing.countDown();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void throwIfEnded() throws MqttException {
    lock.lock();
    try {
      if (end instanceof MqttException known) {
        throw known;
      }
      if (end != null) {
        throw new MqttException(MqttException.REASON_CODE_CONNECTION_LOST, end);
      }
    } finally {
      lock.unlock();
    }
  }
}
