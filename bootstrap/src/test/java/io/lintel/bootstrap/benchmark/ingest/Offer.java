package io.lintel.bootstrap.benchmark.ingest;

import io.lintel.bootstrap.benchmark.Installation;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.testing.Await;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Reports of many devices over some connections, as fast as somebody takes them, but not faster.
 */
final class Offer implements AutoCloseable {

  private static final int CONNECTIONS = 4;
  private static final int AT_ONCE = 250;
  private static final int MOST_WAITING = 10_000;

  private final List<String> topics;
  private final List<RawPublisher> publishers = new ArrayList<>();
  private final LongSupplier taken;
  private final AtomicInteger next = new AtomicInteger();
  private final List<Thread> threads;
  private volatile boolean ended;

  /**
   * @param taken how many were taken so far
   */
  Offer(URI broker, int devices, LongSupplier taken) throws IOException {
    this.taken = taken;
    var names = new MqttTopics("lintel");
    this.topics =
        IntStream.range(0, devices)
            .mapToObj(number -> names.status(Installation.eui(number).toString()))
            .toList();
    for (int number = 0; number < CONNECTIONS; number++) {
      publishers.add(new RawPublisher(broker, "offer-" + number));
    }
    this.threads =
        publishers.stream()
            .map(publisher -> Thread.ofVirtual().unstarted(() -> send(publisher)))
            .toList();
  }

  void start() {
    threads.forEach(Thread::start);
  }

  private void send(RawPublisher publisher) {
    while (!ended) {
      if (next.get() - taken.getAsLong() > MOST_WAITING) {
        LockSupport.parkNanos(100_000);
      } else {
        int first = next.getAndAdd(AT_ONCE);
        publisher.publish(IntStream.range(first, first + AT_ONCE).mapToObj(this::report).toList());
      }
    }
  }

  private RawPublisher.Message report(int number) {
    return new RawPublisher.Message(
        topics.get(number % topics.size()),
        "{\"temperature\": " + number % 40 + "." + number % 10 + ", \"number\": " + number + "}");
  }

  @Override
  public void close() {
    ended = true;
    Await.until("the senders are done", () -> threads.stream().noneMatch(Thread::isAlive));
    publishers.forEach(RawPublisher::close);
  }
}
