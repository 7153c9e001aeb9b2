package io.lintel.bootstrap.wiring;

import io.lintel.domain.shared.StoreUnavailable;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at start for stores that are away.
 *
 * @param longest how long at the most; nothing at all if zero
 */
record Patience(Duration longest) {

  private static final Logger log = LoggerFactory.getLogger(Patience.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * Does something until it succeeds.
   *
   * @throws StoreUnavailable when the store is still away at the end
   */
  void until(Runnable start) {
    long end = System.nanoTime() + longest.toNanos();
    boolean told = false;
    while (true) {
      try {
        start.run();
        return;
      } catch (StoreUnavailable e) {
        if (System.nanoTime() + PAUSE.toNanos() > end || !pause()) {
          throw e;
        }
        if (!told) {
          log.warn("{}; waiting for it, at most {}", e.getMessage(), longest);
          told = true;
        }
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
