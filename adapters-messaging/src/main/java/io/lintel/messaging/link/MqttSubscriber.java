package io.lintel.messaging.link;

import io.lintel.messaging.link.Acknowledgements.Pending;
import io.lintel.messaging.link.Inbox.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;

/**
 * Receives messages with QoS 1 through a persistent session, unless its settings want none, and
 * acknowledges them after the handler has returned.
 *
 * <p>No message is lost: what was not acknowledged the broker keeps and delivers again, through
 * restarts of either side, as long as it keeps the session, which is bound to the client id. A
 * message can come more than once. The messages of one lane are handled in order; after a lost
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

  private final MqttEndpoint endpoint;
  private final SubscriberSettings settings;
  private final LinkListener listener;
  private final Admission admission;
  private final Duration patience;
  private final List<Lane> lanes;
  private final MqttLink link;
  private volatile @Nullable MqttConnection overflowing;

  public MqttSubscriber(
      MqttEndpoint endpoint,
      SubscriberSettings settings,
      BatchHandler handler,
      LinkListener listener) {
    this(endpoint, settings, handler, listener, Optional::empty);
  }

  /**
   * @param admission is asked before each attempt to connect
   */
  public MqttSubscriber(
      MqttEndpoint endpoint,
      SubscriberSettings settings,
      BatchHandler handler,
      LinkListener listener,
      Admission admission) {
    this.admission = admission;
    this.endpoint = endpoint;
    this.settings = settings;
    this.listener = listener;
    this.patience = endpoint.keepAlive().dividedBy(PATIENCE_PER_KEEP_ALIVE);
    this.lanes =
        IntStream.range(0, settings.lanes().count())
            .mapToObj(number ->
                new Lane(
                    "mqtt-inbox-%s-%d".formatted(endpoint.clientId(), number + 1),
                    endpoint,
                    settings,
                    handler,
                    listener,
                    this::renewAfterOverflow))
            .toList();
    this.link = new MqttLink(endpoint, settings.backoff(), listener, this::open, this::clear);
  }

  /** Starts connecting and returns at once; a broker that is away is waited for. */
  public void start() {
    lanes.forEach(Lane::start);
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
    return lanes.stream().map(Lane::behindFor).max(Duration::compareTo).orElseThrow();
  }

  /**
   * How many messages have arrived and are not acknowledged yet; what waits at the broker is not
   * known.
   */
  public int backlog() {
    return lanes.stream().mapToInt(Lane::backlog).sum();
  }

  private MqttConnection open() throws MqttException {
    var objection = admission.objection();
    if (objection.isPresent()) {
      throw new MqttException(new IllegalStateException(objection.get()));
    }
    MqttConnection connection =
        settings.keepsSession()
            ? MqttConnection.openPersistent(endpoint, this::arrived)
            : MqttConnection.openClean(endpoint, this::arrived);
    try {
      connection.subscribe(settings.filters());
      connection.unsubscribe(settings.unwanted());
      return connection;
    } catch (MqttException failure) {
      clear();
      connection.abandon(failure);
      clear();
      throw failure;
    }
  }

  /**
   * Asks for no more by the filters; what the broker keeps for them still comes.
   *
   * @return false when the broker did not confirm it
   */
  boolean unsubscribe(List<String> filters) {
    try {
      var connection = link.connection();
      if (connection.isPresent()) {
        connection.get().unsubscribe(filters);
      }
      return connection.isPresent();
    } catch (MqttException failure) {
      return false; // it is lost, or lost soon
    }
  }

  private void arrived(MqttConnection connection, int packetId, InboundMessage message)
      throws InterruptedException {
    if (connection == overflowing) {
      return; // and so is everything after it, or messages would overtake it
    }
    var pending =
        message.qos() == 0 ? Optional.<Pending>empty() : Optional.of(connection.expect(packetId));
    var lane = lanes.get(settings.lanes().of(message.topic()));
    if (!lane.put(new Delivery(connection, pending, message, System.nanoTime()), patience)) {
      overflowing = connection;
      listener.overflowed(endpoint);
      renewAfterOverflow(connection); // if all was handled just now
    }
  }

  private void clear() {
    lanes.forEach(Lane::clear);
  }

  private void renewAfterOverflow(MqttConnection connection) {
    if (connection == overflowing && backlog() == 0) {
      connection.end(new MqttLink.Renewal("caught up after an overflow"));
    }
  }

  /**
   * Lets the handler finish its batch and acknowledges it, then disconnects. What else has arrived
   * stays with the broker, for the next subscriber with this client id.
   */
  @Override
  public void close() {
    lanes.forEach(Lane::close);
    lanes.forEach(Lane::awaitEnd);
    link.close();
  }
}
