package io.lintel.messaging.link;

import java.time.Duration;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;

/**
 * What a broker keeps for a subscriber that does not come back: its messages are handled as its own
 * would be, then no more of them are asked for, and in the end the broker forgets the session. (At
 * least Mosquitto goes on to deliver what it has kept for a subscription that is given up, as MQTT
 * 3.1.1 allows in 3.10.4.)
 *
 * <p>A subscriber that does come back takes its session over by connecting, with all that was not
 * acknowledged. Safe for use by several threads.
 */
public final class AbandonedSession implements AutoCloseable {

  private static final Duration FLUSH = Duration.ofSeconds(1);

  private final MqttEndpoint endpoint;
  private final LinkListener listener;
  private final MqttSubscriber subscriber;
  private final List<String> filters;
  private volatile long busyAt = System.nanoTime();
  private volatile long connectedAt = System.nanoTime();
  private volatile boolean asksForNoMore;

  /**
   * @param endpoint with the client id of who is gone
   * @param filters what it asked for
   * @param admission is asked before each attempt to connect, so that nobody who has come back is
   *     thrown out
   */
  public AbandonedSession(
      MqttEndpoint endpoint,
      List<String> filters,
      BatchHandler handler,
      LinkListener listener,
      Admission admission) {
    this.endpoint = endpoint;
    this.listener = listener;
    this.filters = List.copyOf(filters);
    this.subscriber =
        new MqttSubscriber(
            endpoint,
            SubscriberSettings.to(List.of()),
            batch -> {
              handler.handle(batch);
              busyAt = System.nanoTime();
            },
            new ConnectedListener(listener, () -> connectedAt = System.nanoTime()),
            admission);
  }

  /** Starts connecting and returns at once. */
  public void start() {
    subscriber.start();
  }

  /**
   * Whether it is connected, has caught up, asks for no more, and nothing has come for so long. To
   * be called again and again, about every second.
   */
  public boolean isEmptyFor(Duration time) {
    if (!subscriber.keepsUp() || System.nanoTime() - connectedAt < time.toNanos()) {
      return false;
    }
    if (!asksForNoMore) {
      // Only now, as a broker may throw away what waits for a filter that is given up.
      asksForNoMore = subscriber.unsubscribe(filters);
      busyAt = System.nanoTime();
    }
    return asksForNoMore
        && subscriber.backlog() == 0
        && System.nanoTime() - busyAt >= time.toNanos();
  }

  /**
   * Closes it and has the broker forget the session, with all that is in it.
   *
   * @return false when the broker is not there, which keeps it then
   */
  public boolean end() {
    subscriber.close();
    try {
      MqttConnection.openClean(endpoint, (_, _, _) -> {}).finish(FLUSH);
      return true;
    } catch (MqttException failure) {
      listener.connectFailed(endpoint, failure, Duration.ZERO);
      return false;
    }
  }

  /** Leaves what was not handled to the broker. */
  @Override
  public void close() {
    subscriber.close();
  }
}
