package io.lintel.messaging.broker;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.activemq.artemis.spi.core.remoting.Connection;

/**
 * Stops reading from one connection while too much of what it published is not yet stored.
 *
 * <p>Artemis reads as fast as a client sends and queues without bound before its journal; this is
 * the bound. Held back by TCP, the client slows down and loses nothing.
 */
final class ReceiveWindow {
  private static final int MOST_MESSAGES = 1_000;
  private static final int MOST_BYTES = 1024 * 1024;

  private final Connection connection;
  private final Deque<Integer> sizes = new ArrayDeque<>();
  private int bytes;
  private boolean held;

  ReceiveWindow(Connection connection) {
    this.connection = connection;
  }

  synchronized void received(int size) {
    sizes.addLast(size);
    bytes += size;
    if (!held && (bytes > MOST_BYTES || sizes.size() > MOST_MESSAGES)) {
      held = true;
      connection.setAutoRead(false);
    }
  }

  /** The oldest message is stored, or was refused. */
  synchronized void settled() {
    Integer size = sizes.pollFirst();
    if (size == null) {
      return; // a last will: never received as a message
    }
    bytes -= size;
    if (held && bytes < MOST_BYTES / 2 && sizes.size() < MOST_MESSAGES / 2) {
      held = false;
      connection.setAutoRead(true);
    }
  }
}
