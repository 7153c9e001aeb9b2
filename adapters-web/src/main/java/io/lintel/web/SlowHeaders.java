package io.lintel.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections whose clients take too long to say what they want. Jetty's idle timeout begins
 * anew with every byte, so a client that sends one now and then could hold a connection for ever
 * (Slowloris).
 */
final class SlowHeaders extends AbstractLifeCycle implements Connection.Listener {

  private static final Logger log = LoggerFactory.getLogger(SlowHeaders.class);
  private static final long LONGEST_PAUSE = 1_000;

  private final Duration patience;
  private final Scheduler scheduler;
  private final Map<Connection, Waiting> waiting = new ConcurrentHashMap<>();

  /**
   * For the rest of a request's head.
   *
   * @param messages how many requests had come whole
   * @param bytes how many bytes had come
   * @param since when the waiting began, by {@link System#nanoTime}
   */
  private record Waiting(long messages, long bytes, long since) {}

  SlowHeaders(Duration patience, Scheduler scheduler) {
    this.patience = patience;
    this.scheduler = scheduler;
  }

  @Override
  protected void doStart() {
    lookLater();
  }

  /** The first request counts from here on, so that TLS counts too. */
  @Override
  public void onOpened(Connection connection) {
    if (!(connection instanceof SslConnection)) {
      waiting.put(connection, new Waiting(0, -1, System.nanoTime()));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    waiting.remove(connection);
  }

  private void lookLater() {
    long pause = Math.clamp(patience.toMillis() / 4, 1, LONGEST_PAUSE);
    scheduler.schedule(this::look, pause, TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (isRunning()) {
      long now = System.nanoTime();
      waiting.replaceAll((connection, before) -> look(connection, before, now));
      lookLater();
    }
  }

  private Waiting look(Connection connection, Waiting before, long now) {
    long messages = connection.getMessagesIn();
    long bytes = connection.getBytesIn();
    boolean served = messages > connection.getMessagesOut();
    boolean another = messages > before.messages();
    boolean silent = messages > 0 && bytes == before.bytes();
    if (served || another || silent) {
      return new Waiting(messages, bytes, now);
    }
    if (Duration.ofNanos(now - before.since()).compareTo(patience) > 0) {
      log.debug("{} takes too long to say what it wants", connection);
      connection.getEndPoint().close();
    }
    return before;
  }
}
