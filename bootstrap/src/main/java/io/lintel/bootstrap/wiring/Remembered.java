package io.lintel.bootstrap.wiring;

import io.lintel.domain.shared.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** A figure of a store, asked for at most every few seconds; none while the store is away. */
final class Remembered<T> {

  private static final Duration KEPT = Duration.ofSeconds(10);

  private final Supplier<T> source;
  private final InstantSource clock;
  private Optional<T> last = Optional.empty();
  private Instant askedAt = Instant.MIN;

  Remembered(Supplier<T> source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /** Not a number while the store is away, which leaves a hole in the curve. */
  synchronized double value(ToDoubleFunction<T> figure) {
    var now = clock.instant();
    if (!askedAt.plus(KEPT).isAfter(now)) {
      last = ask();
      askedAt = now;
    }
    return last.map(figure::applyAsDouble).orElse(Double.NaN);
  }

  private Optional<T> ask() {
    try {
      return Optional.of(source.get());
    } catch (StoreUnavailable _) {
      return Optional.empty(); // readiness says so
    }
  }
}
