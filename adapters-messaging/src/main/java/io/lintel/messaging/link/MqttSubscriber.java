package io.lintel.messaging.link;

import io.lintel.messaging.link.Inbox.Delivery;
import java.time.Duration;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Receives messages with QoS 1 through a persistent session, unless its settings want none, and
 * acknowledges them after the handler has returned.
 *
 * <p>No message is lost: what was not acknowledged the broker keeps and delivers again, through
 * restarts of either side, as long as it keeps the session, which is bound to the client id. A
 * message can come more than once. The messages of one topic are handled in order; after a lost
 * connection the order starts again at the first one not acknowledged. Without a session what comes
 * between two connections is lost.
 *
 * <p>The handler is given whatever has queued up, so batches grow under load and no message waits
 * for others when there is none. Memory is bounded by {@link SubscriberSettings}: when it is used
 * up, nothing more is read from the connection; should that last longer than the connection can
 * live without being read, the surplus is left with the broker and fetched by a new connection when
 * the handler has caught up.
 *
 * <p>Safe for use by several threads.
 */
public final class MqttSubscriber implements AutoCloseable {
  private static final int PATIENCE_PER_KEEP_ALIVE = 3;
  private static final Duration BEHIND = Duration.ofSeconds(5);

  /** In the log: client, packet identifier of the first message, and how many more there are. */
  private static final String MESSAGES = "messages";

  private final MqttEndpoint endpoint;
  private final SubscriberSettings settings;
  private final BatchHandler handler;
  private final LinkListener listener;
  private final Duration patience;
  private final Inbox inbox;
  private final MqttLink link;
  private final Thread worker;
  private volatile boolean closing;
  private volatile boolean pausing;
  private volatile @Nullable MqttConnection overflowing;
  private volatile int inHand;
  private volatile long caughtUpAt = System.nanoTime();

  public MqttSubscriber(
      MqttEndpoint endpoint,
      SubscriberSettings settings,
      BatchHandler handler,
      LinkListener listener) {
    this.endpoint = endpoint;
    this.settings = settings;
    this.handler = handler;
    this.listener = listener;
    this.patience = endpoint.keepAlive().dividedBy(PATIENCE_PER_KEEP_ALIVE);
    this.inbox = new Inbox(settings.mostMessages(), settings.mostBytes());
    this.link = new MqttLink(endpoint, settings.backoff(), listener, this::open, inbox::clear);
    this.worker =
        Thread.ofVirtual().name("mqtt-inbox-" + endpoint.clientId()).unstarted(this::work);
  }

  /** Starts connecting and returns at once; a broker that is away is waited for. */
  public void start() {
    worker.start();
    link.start();
  }

  public LinkState state() {
    return link.state();
  }

  /** Whether messages are being received right now. */
  public boolean connected() {
    return state() == LinkState.CONNECTED;
  }

  /**
   * Whether whatever is sent now is handled at once: it is connected, and either nothing waits or
   * all that had arrived a few seconds ago is done.
   */
  public boolean keepsUp() {
    return connected() && behindFor().compareTo(BEHIND) < 0;
  }

  /** How old what waits, or is being handled, may be; zero when there is nothing. */
  public Duration behindFor() {
    return backlog() == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - caughtUpAt);
  }

  /**
   * How many messages have arrived and are not acknowledged yet; what waits at the broker is not
   * known.
   */
  public int backlog() {
    return inbox.size() + inHand;
  }

  private MqttConnection open() throws MqttException {
    MqttConnection connection =
        settings.keepsSession()
            ? MqttConnection.openPersistent(endpoint, this::arrived)
            : MqttConnection.openClean(endpoint, this::arrived);
    try {
      connection.subscribe(settings.filters());
      return connection;
    } catch (MqttException failure) {
      inbox.clear();
      connection.abandon(failure);
      inbox.clear();
      throw failure;
    }
  }

  private void arrived(MqttConnection connection, int packetId, InboundMessage message)
      throws InterruptedException {
    if (connection == overflowing) {
      return; // and so is everything after it, or messages would overtake it
    }
    if (!inbox.put(new Delivery(connection, packetId, message, System.nanoTime()), patience)) {
      overflowing = connection;
      listener.overflowed(endpoint);
    }
  }

  private void work() {
    try {
      while (!closing) {
        boolean idle = inbox.isEmpty();
        List<Delivery> batch = inbox.take(settings.largestBatch());
        if (!batch.isEmpty()) {
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
        }
      }
    } catch (InterruptedException closed) {
      // by close(), or by the handler on its behalf: what is left stays with the broker
    }
  }

  /** By which lines in the log that belong to a batch can be brought together with the broker's. */
  private String names(List<Delivery> batch) {
    var first = batch.getFirst();
    return "%s/%d+%d".formatted(endpoint.clientId(), first.packetId(), batch.size() - 1);
  }

  /** Whether it was handled, and not given up because its connection ended. */
  private boolean handle(List<Delivery> batch) throws InterruptedException {
    MqttConnection connection = batch.getFirst().connection();
    List<InboundMessage> messages = batch.stream().map(Delivery::message).toList();
    int failures = 0;
    while (connection.isLive() && !closing) {
      Throwable failure = attempt(messages);
      if (failure == null) {
        connection.acknowledge(packetIds(batch));
        long lag = System.nanoTime() - batch.getFirst().arrivedAtNanos();
        listener.batchHandled(endpoint, messages.size(), Duration.ofNanos(lag));
        renewAfterOverflow(connection);
        return true;
      }
      failures++;
      Duration delay = settings.backoff().after(failures);
      listener.batchFailed(endpoint, messages.size(), failure, delay);
      pause(connection, delay);
    }
    return false;
  }

  private static int[] packetIds(List<Delivery> batch) {
    return batch.stream()
        .filter(Delivery::wantsAcknowledgement)
        .mapToInt(Delivery::packetId)
        .toArray();
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

  private void renewAfterOverflow(MqttConnection connection) {
    if (connection == overflowing && inbox.isEmpty()) {
      connection.end(new MqttLink.Renewal("caught up after an overflow"));
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

  /**
   * Lets the handler finish its batch and acknowledges it, then disconnects. What else has arrived
   * stays with the broker, for the next subscriber with this client id.
   */
  @Override
  public void close() {
    closing = true;
    inbox.close();
    if (pausing) {
      worker.interrupt();
    }
    try {
      if (!worker.join(settings.closeGrace())) {
        worker.interrupt();
        worker.join(Duration.ofSeconds(1));
      }
    } catch (InterruptedException interrupted) {
      worker.interrupt();
      Thread.currentThread().interrupt();
    }
    link.close();
  }
}
