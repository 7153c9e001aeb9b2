package io.lintel.persistence.jdbi;

import io.lintel.domain.shared.LintelException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** What becomes of transactions that get into each other's way: one of them starts again. */
final class Entanglement {

  private static final int MOST_ATTEMPTS = 5;
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);

  private final Failures failures;

  Entanglement(Failures failures) {
    this.failures = failures;
  }

  /** Does work, again if it got entangled, until it has been tried often enough. */
  <R extends @Nullable Object> R untangled(Supplier<R> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (LintelException | JdbiException failure) {
        if (attempt == MOST_ATTEMPTS || !failures.entangled(failure)) {
          throw failure;
        }
        letOthersGoFirst(attempt);
      }
    }
  }

  /** Who starts again at once takes the same row before those that wait for it wake up. */
  private static void letOthersGoFirst(int attempt) {
    var longest = SHORTEST_PAUSE.multipliedBy(1L << attempt).toNanos();
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
  }
}
