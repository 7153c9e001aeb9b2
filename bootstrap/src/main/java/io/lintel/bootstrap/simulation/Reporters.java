package io.lintel.bootstrap.simulation;

import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.OutboundMessage;
import io.lintel.messaging.link.PublishFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Sends the reports, each by QoS 1. A device has one report on its way at a time, as only then the
 * order of its numbers is that of its reports. With a rate, a report counts from when it was due
 * and not from when there was time for it.
 */
final class Reporters {

  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Load load;
  private final Fleet fleet;
  private final MqttTopics topics;
  private final List<MqttSender> senders;
  private final Histogram toAcknowledge = new ConcurrentHistogram(3);
  private final LongAdder acknowledged = new LongAdder();
  private final LongAdder failed = new LongAdder();

  Reporters(Load load, Fleet fleet, MqttTopics topics, List<MqttSender> senders) {
    this.load = load;
    this.fleet = fleet;
    this.topics = topics;
    this.senders = senders;
  }

  /** Nanoseconds from when a report was due to when the broker has confirmed it, once warm. */
  Histogram toAcknowledge() {
    return toAcknowledge;
  }

  long acknowledged() {
    return acknowledged.sum();
  }

  long failed() {
    return failed.sum();
  }

  /** Reports until the time is up, and returns when the last report is confirmed. */
  void run() throws InterruptedException {
    long start = System.nanoTime();
    int lanes = Math.min(load.devices(), Math.max(load.inFlight(), load.connections()));
    var threads = new ArrayList<Thread>();
    for (int lane = 0; lane < lanes; lane++) {
      var number = lane;
      threads.add(Thread.ofVirtual().start(() -> report(number, lanes, start)));
    }
    for (var thread : threads) {
      thread.join();
    }
  }

  /** The devices of one lane, in turn. */
  private void report(int lane, int lanes, long start) {
    var sender = senders.get(lane % senders.size());
    var numbers = new int[(load.devices() - lane + lanes - 1) / lanes];
    long end = start + load.whole().toNanos();
    for (long turn = 0; ; turn++) {
      long due = due(start, lane + turn * lanes);
      if (due >= end || System.nanoTime() >= end) {
        return;
      }
      waitUntil(due);
      int own = (int) (turn % numbers.length);
      publish(sender, lane + own * lanes, ++numbers[own], due, start + load.warmUp().toNanos());
    }
  }

  /** When a report is due, of all that are sent. */
  private long due(long start, long report) {
    return load.reportsPerSecond() == 0
        ? System.nanoTime()
        : start + (long) (report * 1e9 / load.reportsPerSecond());
  }

  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private void publish(MqttSender sender, int device, int number, long due, long measuredFrom) {
    var topic = topics.status(Fleet.eui(device).toString());
    var message = OutboundMessage.of(topic, MqttPayload.of(fleet.report(device, number)));
    try {
      sender.publish(List.of(message));
      fleet.acknowledged(device, number);
      if (due - measuredFrom >= 0) {
        toAcknowledge.recordValue(System.nanoTime() - due);
      }
      acknowledged.increment();
    } catch (PublishFailedException _) { // it is counted; what was not confirmed may be lost
      failed.increment();
      LockSupport.parkNanos(RETRY_NANOS);
    }
  }
}
