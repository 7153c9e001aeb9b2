package io.lintel.bootstrap.wiring;

import io.lintel.domain.shared.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a step again and again on a virtual thread of its own until closed: at once while there is
 * more to do, after a pause when there is not, after longer and longer pauses while something is
 * away.
 */
final class Loop implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Loop.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Fewer failures in a row are the usual hiccups of a start or a reconnection. */
  private static final int WORTH_TELLING = 3;

  private final String name;
  private final Duration pause;
  private final BooleanSupplier step;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /**
   * @param step tells whether there may be more to do
   */
  Loop(String name, Duration pause, BooleanSupplier step) {
    this.name = name;
    this.pause = pause;
    this.step = step;
    this.thread = Thread.ofVirtual().name(name).start(this::run);
  }

  private void run() {
    var next = Duration.ZERO;
    int failures = 0;
    while (!closedWithin(next)) {
      try {
        next = step.getAsBoolean() ? Duration.ZERO : pause;
        if (failures > WORTH_TELLING) {
          log.info("{} works again", name);
        }
        failures = 0;
      } catch (StoreUnavailable e) {
        next = afterFailure(failures++, e.getMessage(), null);
      } catch (RuntimeException e) { // a bug must not end the loop for good
        next = afterFailure(failures++, "failed", e);
      }
    }
  }

  private Duration afterFailure(
      int failures,
      @org.jspecify.annotations.Nullable String problem,
      @org.jspecify.annotations.Nullable RuntimeException bug) {
    if (failures == WORTH_TELLING || bug != null) {
      log.warn("{} waits: {}", name, problem, bug);
    }
    var longer = pause.plusMillis(100L << Math.min(failures, 10));
    return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  private boolean closedWithin(Duration time) {
    try {
      return closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** Lets the step that is under way finish. */
  @Override
  public void close() {
    closed.countDown();
    try {
      if (thread.join(PATIENCE)) {
        return;
      }
      log.warn("{} does not end", name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }
}
