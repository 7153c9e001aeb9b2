package io.lintel.application.shared;

import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import java.util.Optional;
import java.util.function.Supplier;

/** How services deal with others who change the same thing at the same time. */
public final class OptimisticLock {

  private static final int TRIES = 10;

  private OptimisticLock() {}

  /**
   * Runs a change that reads, decides and compares-and-sets. A caller who expects no particular
   * version is not told of others who were quicker: the change is decided again on what they wrote.
   */
  public static <T> T whileStale(Optional<Version> expected, Supplier<T> change) {
    for (int tries = 1; ; tries++) {
      try {
        return change.get();
      } catch (Stale e) {
        if (expected.isPresent() || tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /**
   * @throws Stale when a version is expected and it is not this one
   */
  public static void check(String what, Object key, Version version, Optional<Version> expected) {
    if (expected.isPresent() && !expected.get().equals(version)) {
      throw new Stale(what, key, expected.get());
    }
  }
}
