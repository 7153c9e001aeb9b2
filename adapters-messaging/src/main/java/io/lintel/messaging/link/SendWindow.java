package io.lintel.messaging.link;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;

/** Bounds the messages under way and collects their confirmations. */
final class SendWindow {
  private final int size;
  private volatile Semaphore places;

  SendWindow(int size) {
    this.size = size;
    this.places = new Semaphore(size);
  }

  /** What was under way on a connection that has ended is no longer. */
  void reset() {
    places = new Semaphore(size);
  }

  /**
   * Returns when all are confirmed.
   *
   * @throws MqttException when the connection ends or the time is up before that
   */
  void publish(MqttConnection connection, List<OutboundMessage> messages, Duration timeout)
      throws MqttException, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    Semaphore current = places;
    var confirmations = new Confirmations(messages.size(), current);
    for (OutboundMessage message : messages) {
      if (!current.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new MqttException(MqttException.REASON_CODE_CLIENT_TIMEOUT);
      }
      confirmations.throwIfFailed();
      try {
        connection.publish(message, confirmations);
      } catch (MqttException failure) {
        current.release();
        throw failure;
      }
    }
    confirmations.await(deadline);
  }

  private static final class Confirmations implements IMqttActionListener {
    private final CountDownLatch missing;
    private final Semaphore places;
    private final AtomicReference<@Nullable MqttException> failure = new AtomicReference<>();

    Confirmations(int messages, Semaphore places) {
      this.missing = new CountDownLatch(messages);
      this.places = places;
    }

    @Override
    public void onSuccess(IMqttToken token) {
      places.release();
      missing.countDown();
    }

    @Override
    public void onFailure(IMqttToken token, @Nullable Throwable cause) {
      failure.compareAndSet(
          null,
          cause instanceof MqttException known
              ? known
              : new MqttException(MqttException.REASON_CODE_CONNECTION_LOST, cause));
      places.release();
      missing.countDown();
    }

    void throwIfFailed() throws MqttException {
      MqttException known = failure.get();
      if (known != null) {
        throw known;
      }
    }

    void await(long deadline) throws MqttException, InterruptedException {
      boolean complete = missing.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      throwIfFailed();
      if (!complete) {
        throw new MqttException(MqttException.REASON_CODE_CLIENT_TIMEOUT);
      }
    }
  }
}
