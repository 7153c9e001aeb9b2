package io.lintel.messaging.link;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;

/** Keeps one connection open: opens it, waits for its end, opens the next, until closed. */
final class MqttLink {

  /** Makes a connection ready for use; runs in the link's thread. */
  interface Opener {
    MqttConnection open() throws MqttException, InterruptedException;
  }

  /** Given as the end of a connection that is to be followed by another at once. */
  static final class Renewal extends Exception {
    private static final long serialVersionUID = 1L;

    Renewal(String reason) {
      super(reason);
    }
  }

  private static final Duration STABLE = Duration.ofSeconds(30);
  private static final Duration FLUSH = Duration.ofSeconds(1);

  private final MqttEndpoint endpoint;
  private final Backoff backoff;
  private final LinkListener listener;
  private final Opener opener;
  private final Runnable afterEnd;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile LinkState state = LinkState.NEW;
  private volatile @Nullable MqttConnection connection;
  private volatile @Nullable Throwable failure;

  /**
   * @param afterEnd runs after each end of a connection and before the next is opened
   */
  MqttLink(
      MqttEndpoint endpoint,
      Backoff backoff,
      LinkListener listener,
      Opener opener,
      Runnable afterEnd) {
    this.endpoint = endpoint;
    this.backoff = backoff;
    this.listener = listener;
    this.opener = opener;
    this.afterEnd = afterEnd;
    this.thread = Thread.ofVirtual().name("mqtt-link-" + endpoint.clientId()).unstarted(this::run);
  }

  /** Returns at once, whether or not the broker is there. */
  void start() {
    state = LinkState.CONNECTING;
    thread.start();
  }

  LinkState state() {
    return state;
  }

  /** The connection in use, if there is one now. */
  Optional<MqttConnection> connection() {
    return Optional.ofNullable(connection).filter(MqttConnection::isLive);
  }

  /** Why there is no connection now, if one was tried for or lost. */
  Optional<String> failure() {
    return Optional.ofNullable(failure).map(FailureWords::of);
  }

  private void run() {
    int failures = 0;
    while (!isClosing()) {
      try {
        failures = runOnce(failures);
      } catch (InterruptedException closed) {
        break;
      }
    }
    state = LinkState.CLOSED;
  }

  /** Returns how many connections in a row have failed. */
  private int runOnce(int failures) throws InterruptedException {
    MqttConnection opened;
    try {
      opened = opener.open();
    } catch (MqttException failed) {
      if (isClosing()) {
        return failures;
      }
      failure = failed;
      Duration delay = backoff.after(failures + 1);
      listener.connectFailed(endpoint, failed, delay);
      pause(delay);
      return failures + 1;
    }
    long since = System.nanoTime();
    connection = opened;
    failure = null;
    state = LinkState.CONNECTED;
    listener.connected(endpoint);
    Throwable cause = opened.awaitEnd();
    connection = null;
    state = LinkState.CONNECTING;
    afterEnd.run();
    if (cause instanceof Renewal) {
      opened.finish(FLUSH);
      return 0;
    }
    opened.abandon(cause);
    if (isClosing()) {
      return 0;
    }
    failure = cause;
    listener.connectionLost(endpoint, cause);
    boolean wasStable = System.nanoTime() - since > STABLE.toNanos();
    int inARow = wasStable ? 1 : failures + 1;
    pause(backoff.after(inARow));
    return inARow;
  }

  private void pause(Duration delay) throws InterruptedException {
    closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  /** Sends what is under way and disconnects; the link can't be used again. */
  void close() {
    closing.countDown();
    connection().ifPresent(open -> open.finish(FLUSH));
    if (state == LinkState.NEW) {
      state = LinkState.CLOSED;
      return;
    }
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
