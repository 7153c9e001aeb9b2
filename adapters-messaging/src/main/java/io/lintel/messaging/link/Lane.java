package io.lintel.messaging.link;

import io.lintel.messaging.link.Acknowledgements.Pending;
import io.lintel.messaging.link.Inbox.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Messages that are handled in their order: an inbox, and a thread that empties it. */
final class Lane {

  /** In the log: client, packet identifier of the first message, and how many more there are. */
  private static final String MESSAGES = "messages";

  private final MqttEndpoint endpoint;
  private final SubscriberSettings settings;
  private final BatchHandler handler;
  private final LinkListener listener;
  private final Consumer<MqttConnection> whenEmpty;
  private final Inbox inbox;
  private final Thread worker;
  private volatile boolean closing;
  private volatile boolean pausing;
  private volatile int inHand;
  private volatile long caughtUpAt = System.nanoTime();

  /**
   * @param whenEmpty is told when all is handled that has come by a connection
   */
  Lane(
      String name,
      MqttEndpoint endpoint,
      SubscriberSettings settings,
      BatchHandler handler,
      LinkListener listener,
      Consumer<MqttConnection> whenEmpty) {
    this.endpoint = endpoint;
    this.settings = settings;
    this.handler = handler;
    this.listener = listener;
    this.whenEmpty = whenEmpty;
    int lanes = settings.lanes().count();
    this.inbox =
        new Inbox(
            Math.max(1, settings.bounds().messages() / lanes),
            Math.max(1, settings.bounds().bytes() / lanes));
    this.worker = Thread.ofVirtual().name(name).unstarted(this::work);
  }

  void start() {
    worker.start();
  }

  /** See {@link Inbox#put}. */
  boolean put(Delivery delivery, Duration patience) throws InterruptedException {
    return inbox.put(delivery, patience);
  }

  /** Forgets what waits, as its connection has ended. */
  void clear() {
    inbox.clear();
  }

  /** How many messages are not acknowledged yet. */
  int backlog() {
    return inbox.size() + inHand;
  }

  /** How old what waits, or is being handled, may be; zero when there is nothing. */
  Duration behindFor() {
    return backlog() == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - caughtUpAt);
  }

  private void work() {
    try {
      while (!closing) {
        boolean idle = inbox.isEmpty();
        List<Delivery> batch = inbox.take(settings.bounds().batch());
        if (!batch.isEmpty()) {
          work(batch, idle);
        }
      }
    } catch (InterruptedException closed) {
      // by close(), or by the handler on its behalf: what is left stays with the broker
    }
  }

  private void work(List<Delivery> batch, boolean idle) throws InterruptedException {
    boolean all = inbox.isEmpty();
    long takenAt = System.nanoTime();
    if (idle) {
      caughtUpAt = takenAt;
    }
    inHand = batch.size();
    MDC.put(MESSAGES, names(batch));
    boolean handled = handle(batch);
    MDC.remove(MESSAGES);
    if (handled && all) {
      caughtUpAt = takenAt;
    }
    inHand = 0;
    if (handled && inbox.isEmpty()) {
      whenEmpty.accept(batch.getFirst().connection());
    }
  }

  /** By which lines in the log that belong to a batch can be brought together with the broker's. */
  private String names(List<Delivery> batch) {
    int first = batch.getFirst().pending().map(Pending::packetId).orElse(0);
    return "%s/%d+%d".formatted(endpoint.clientId(), first, batch.size() - 1);
  }

  /** Whether it was handled, and not given up because its connection ended. */
  private boolean handle(List<Delivery> batch) throws InterruptedException {
    MqttConnection connection = batch.getFirst().connection();
    List<InboundMessage> messages = batch.stream().map(Delivery::message).toList();
    int failures = 0;
    while (connection.isLive() && !closing) {
      Throwable failure = attempt(messages);
      if (failure == null) {
        connection.acknowledge(
            batch.stream().map(Delivery::pending).flatMap(Optional::stream).toList());
        long lag = System.nanoTime() - batch.getFirst().arrivedAtNanos();
        listener.batchHandled(endpoint, messages.size(), Duration.ofNanos(lag));
        return true;
      }
      failures++;
      Duration delay = settings.backoff().after(failures);
      listener.batchFailed(endpoint, messages.size(), failure, delay);
      pause(connection, delay);
    }
    return false;
  }

  /**
   * Errors too: a worker that died of one would leave a connection on which nothing is received.
   */
  private @Nullable Throwable attempt(List<InboundMessage> messages) throws InterruptedException {
    try {
      handler.handle(messages);
      return null;
    } catch (RuntimeException | Error failure) {
      return failure;
    }
  }

  /** Ends early when the batch no longer matters. */
  private void pause(MqttConnection connection, Duration delay) throws InterruptedException {
    pausing = true;
    try {
      if (!closing) {
        connection.awaitEnd(delay);
      }
    } finally {
      pausing = false;
    }
  }

  /** Takes nothing more; a batch that is being handled may be finished. */
  void close() {
    closing = true;
    inbox.close();
    if (pausing) {
      worker.interrupt();
    }
  }

  /** Waits for the end of the worker after {@link #close}, some time, then interrupts it. */
  void awaitEnd() {
    try {
      if (!worker.join(settings.grace())) {
        worker.interrupt();
        worker.join(Duration.ofSeconds(1));
      }
    } catch (InterruptedException interrupted) {
      worker.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
