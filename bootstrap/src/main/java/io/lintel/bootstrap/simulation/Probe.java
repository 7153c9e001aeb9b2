package io.lintel.bootstrap.simulation;

import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.OutboundMessage;
import io.lintel.messaging.link.PublishFailedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * One more device, which asks over HTTP for each of its reports until it reads it. What it measures
 * is at the most one request and a millisecond too long.
 */
final class Probe {

  private static final long BETWEEN_NANOS = Duration.ofMillis(50).toNanos();
  private static final long BETWEEN_READS_NANOS = Duration.ofMillis(1).toNanos();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Fleet fleet;
  private final int device;
  private final MqttTopics topics;
  private final MqttSender sender;
  private final LintelApi api;
  private final Histogram toReadable = new ConcurrentHistogram(3);
  private final LongAdder backwards = new LongAdder();
  private volatile boolean ended;

  Probe(Fleet fleet, int device, MqttTopics topics, MqttSender sender, LintelApi api) {
    this.fleet = fleet;
    this.device = device;
    this.topics = topics;
    this.sender = sender;
    this.api = api;
  }

  /** Nanoseconds from publishing a report to having read it, once warm. */
  Histogram toReadable() {
    return toReadable;
  }

  long backwards() {
    return backwards.sum();
  }

  /** No more reports, once the last one is read. */
  void end() {
    ended = true;
  }

  /**
   * Reports until the end.
   *
   * @param warmUp how long before the times count
   */
  void run(Duration warmUp) {
    long measuredFrom = System.nanoTime() + warmUp.toNanos();
    for (int number = 1; !ended; number++) {
      measure(number, measuredFrom);
      LockSupport.parkNanos(BETWEEN_NANOS);
    }
  }

  private void measure(int number, long measuredFrom) {
    var topic = topics.status(Fleet.eui(device).toString());
    long start = System.nanoTime();
    try {
      sender.publish(
          List.of(OutboundMessage.of(topic, MqttPayload.of(fleet.report(device, number)))));
    } catch (PublishFailedException _) { // as all reports that fail meanwhile, which are counted
      return;
    }
    fleet.acknowledged(device, number);
    while (read() < number && System.nanoTime() - start < PATIENCE.toNanos()) {
      LockSupport.parkNanos(BETWEEN_READS_NANOS);
    }
    if (start - measuredFrom >= 0) {
      toReadable.recordValue(System.nanoTime() - start);
    }
  }

  private int read() {
    var fields = api.fields(device);
    int number =
        fields.path("run").asText().equals(fleet.run()) ? fields.path("number").asInt() : 0;
    if (fleet.wentBackwards(device, number)) {
      backwards.increment();
    }
    return number;
  }
}
