package io.lintel.bootstrap.benchmark.ingest;

import io.lintel.bootstrap.benchmark.Installation;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.LoggingLinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.OutboundMessage;
import io.lintel.messaging.link.SenderSettings;
import io.lintel.messaging.testing.Await;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  private final MqttTopics topics = new MqttTopics("lintel");
  private final List<MqttSender> senders;
  private final LongSupplier taken;
  private final int devices;
  private final AtomicInteger next = new AtomicInteger();
  private final List<Thread> threads;
  private volatile boolean ended;

  /**
   * @param taken how many were taken so far
   */
  Offer(URI broker, int devices, LongSupplier taken) {
    this.devices = devices;
    this.taken = taken;
    this.senders =
        IntStream.range(0, CONNECTIONS)
            .mapToObj(number ->
                new MqttSender(
                    MqttEndpoint.of(broker, "offer-" + number),
                    SenderSettings.standard().withTimeout(Duration.ofMinutes(1)),
                    Optional.empty(),
                    new LoggingLinkListener()))
            .toList();
    this.threads =
        senders.stream().map(sender -> Thread.ofVirtual().unstarted(() -> send(sender))).toList();
  }

  void start() {
    senders.forEach(MqttSender::start);
    Await.until("connected", () -> senders.stream().allMatch(MqttSender::connected));
    threads.forEach(Thread::start);
  }

  private void send(MqttSender sender) {
    while (!ended) {
      if (next.get() - taken.getAsLong() > MOST_WAITING) {
        LockSupport.parkNanos(100_000);
      } else {
        int first = next.getAndAdd(AT_ONCE);
        sender.publish(IntStream.range(first, first + AT_ONCE).mapToObj(this::report).toList());
      }
    }
  }

  private OutboundMessage report(int number) {
    var payload =
        "{\"temperature\": %d.%d, \"number\": %d}".formatted(number % 40, number % 10, number);
    return OutboundMessage.of(
        topics.status(Installation.eui(number % devices).toString()), MqttPayload.of(payload));
  }

  @Override
  public void close() {
    ended = true;
    Await.until("the senders are done", () -> threads.stream().noneMatch(Thread::isAlive));
    senders.forEach(MqttSender::close);
  }
}
