package io.lintel.bootstrap.wiring;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been opened; closed in reverse order, each part even if one before it failed. Closing
 * twice does nothing.
 */
final class Lifecycle implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);

  private record Part(String name, AutoCloseable closing) {}

  private final Deque<Part> parts = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(String name, T part) {
    parts.push(new Part(name, part));
    return part;
  }

  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      var part = parts.pop();
      try {
        part.closing().close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        log.warn("Interrupted while closing {}", part.name(), e);
      } catch (Exception e) { // whatever it is, what was opened before must still be closed
        log.warn("Closing {} failed", part.name(), e);
      }
    }
  }
}
