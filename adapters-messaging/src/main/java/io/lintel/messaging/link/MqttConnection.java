package io.lintel.messaging.link;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a broker, from CONNECT to its end; it is never revived.
 *
 * <p>Every connection has a Paho client of its own, so an acknowledgement can only ever go out on
 * the connection its message came in on. Packet ids start anew with each connection: on a revived
 * client a late acknowledgement could hit another message, which would then be lost.
 */
final class MqttConnection {

  /** Takes what arrives; may block to hold the broker back. */
  interface Receiver {
    void arrived(MqttConnection connection, int packetId, InboundMessage message)
        throws InterruptedException;
  }

  /** For connections on which nothing is published. */
  private static final int NO_WINDOW = 1;

  private static final int REFUSED = 0x80;

  private final MqttEndpoint endpoint;
  private final Receiver receiver;
  private final PahoClient client;
  private final SendWindow window;
  private final Acknowledgements acknowledgements = new Acknowledgements();
  private final AtomicReference<@Nullable Throwable> end = new AtomicReference<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  private MqttConnection(MqttEndpoint endpoint, Receiver receiver, int window)
      throws MqttException {
    this.endpoint = endpoint;
    this.receiver = receiver;
    this.client = new PahoClient(endpoint, new Incoming());
    this.window = new SendWindow(window, client::publish);
    client.setCallback(new Callback());
  }

  /** A connection whose subscriptions and unacknowledged messages the broker keeps when it ends. */
  static MqttConnection openPersistent(MqttEndpoint endpoint, Receiver receiver)
      throws MqttException {
    return open(endpoint, PahoOptions.of(endpoint, false), receiver, NO_WINDOW);
  }

  /**
   * A connection to publish on, which leaves nothing behind but its last will.
   *
   * @param window how many messages may be under way at once
   */
  static MqttConnection openClean(
      MqttEndpoint endpoint, Optional<OutboundMessage> lastWill, int window) throws MqttException {
    MqttConnectOptions options = PahoOptions.of(endpoint, true);
    lastWill.ifPresent(
        will -> options.setWill(will.topic(), will.payload().bytes(), 1, will.retained()));
    return open(endpoint, options, (connection, packetId, message) -> {}, window);
  }

  /** A connection whose subscriptions and unacknowledged messages the broker forgets. */
  static MqttConnection openClean(MqttEndpoint endpoint, Receiver receiver) throws MqttException {
    return open(endpoint, PahoOptions.of(endpoint, true), receiver, NO_WINDOW);
  }

  private static MqttConnection open(
      MqttEndpoint endpoint, MqttConnectOptions options, Receiver receiver, int window)
      throws MqttException {
    var connection = new MqttConnection(endpoint, receiver, window);
    try {
      connection
          .client
          .connect(options)
          .waitForCompletion(2 * endpoint.connectTimeout().toMillis());
      return connection;
    } catch (MqttException failure) {
      connection.abandon(failure);
      throw failure;
    }
  }

  /** Returns when the broker has granted all of the filters. Not to be called by a receiver. */
  void subscribe(List<String> filters) throws MqttException {
    if (filters.isEmpty()) {
      return;
    }
    int[] levels = new int[filters.size()];
    Arrays.fill(levels, 1);
    IMqttToken token = client.subscribe(filters.toArray(String[]::new), levels);
    token.waitForCompletion(2 * endpoint.connectTimeout().toMillis());
    int[] granted = token.getGrantedQos();
    for (int index = 0; index < granted.length; index++) {
      if (granted[index] == REFUSED) {
        throw new MqttException(
            MqttException.REASON_CODE_SUBSCRIBE_FAILED,
            new IllegalStateException("broker refused subscription to " + filters.get(index)));
      }
    }
  }

  /**
   * Publishes messages, in their order, and returns when the broker has confirmed all.
   *
   * @throws MqttException when the connection ends or the time is up before that
   */
  void publish(List<OutboundMessage> messages, Duration timeout)
      throws MqttException, InterruptedException {
    window.publish(messages, System.nanoTime() + timeout.toNanos());
  }

  /**
   * Returns when the broker gives nothing more to the filters; what it kept for them still comes.
   */
  void unsubscribe(List<String> filters) throws MqttException {
    if (!filters.isEmpty()) {
      client
          .unsubscribe(filters.toArray(String[]::new))
          .waitForCompletion(2 * endpoint.connectTimeout().toMillis());
    }
  }

  /** A message with QoS 1 that has come is to be acknowledged, after those before it. */
  Acknowledgements.Pending expect(int packetId) {
    return acknowledgements.expect(packetId);
  }

  /**
   * Messages have been handled. Does nothing when the connection has ended: the broker will deliver
   * them again.
   */
  synchronized void acknowledge(Collection<Acknowledgements.Pending> handled) {
    int[] packetIds = acknowledgements.handled(handled);
    if (isLive() && packetIds.length > 0) {
      try {
        client.acknowledge(packetIds);
      } catch (MqttException failure) {
        end(failure);
      }
    }
  }

  boolean isLive() {
    return ended.getCount() > 0;
  }

  /** Waits for the end and returns why. */
  Throwable awaitEnd() throws InterruptedException {
    ended.await();
    return Objects.requireNonNull(end.get());
  }

  /** Whether it ended within the given time. */
  boolean awaitEnd(Duration timeout) throws InterruptedException {
    return ended.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Marks the connection as ended, so that nothing more is taken from it or acknowledged. */
  void end(Throwable cause) {
    if (end.compareAndSet(null, cause)) {
      ended.countDown();
      window.end(cause);
    }
  }

  /** Ends it and frees its threads and socket without a DISCONNECT: the last will goes out. */
  void abandon(Throwable cause) {
    end(cause);
    release();
  }

  /** Sends what is under way, acknowledgements included, and a DISCONNECT: no last will. */
  void finish(Duration patience) {
    try {
      client.disconnect(patience.toMillis()).waitForCompletion(2 * patience.toMillis());
    } catch (MqttException alreadyGone) {
      end(alreadyGone);
    }
    release();
    end(new MqttException(MqttException.REASON_CODE_CLIENT_CLOSED));
  }

  private void release() {
    try {
      client.disconnectForcibly(0, 0, false);
    } catch (MqttException | RuntimeException alreadyGone) {
      end(alreadyGone);
    }
    synchronized (this) {
      try {
        client.close(true);
      } catch (MqttException stillClosing) {
        end(stillClosing);
      }
    }
  }

  private final class Incoming implements PacketReader.Receiver {

    @Override
    public void arrived(int packetId, InboundMessage message) throws InterruptedException {
      if (isLive()) {
        receiver.arrived(MqttConnection.this, packetId, message);
      }
    }

    @Override
    public void confirmed(int packetId) {
      window.confirmed(packetId);
    }
  }

  private final class Callback implements MqttCallback {

    @Override
    public void messageArrived(String topic, MqttMessage message) {
      throw new IllegalStateException("messages go to the receiver, past Paho");
    }

    @Override
    public void connectionLost(@Nullable Throwable cause) {
      end(cause != null ? cause : new MqttException(MqttException.REASON_CODE_CONNECTION_LOST));
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}
  }
}
