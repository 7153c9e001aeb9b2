package io.lintel.web.admin.census;

import io.lintel.application.bridge.Census;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last census that was taken. Who asks gets one of now where counting is quick; where there are
 * many devices it gets the last one, while the next is taken beside it. One is taken at a time, and
 * only when somebody asks.
 */
public final class RecentCensus {

  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMillis(400);

  /** So that no more than a twentieth of the time is spent counting. */
  private static final int RESTS = 20;

  private final Supplier<Census> source;
  private final InstantSource clock;
  private @Nullable Taken last;
  private @Nullable FutureTask<Taken> running;

  /**
   * A census of a time.
   *
   * @param cost how long it took
   */
  public record Taken(Census census, Instant at, Duration cost) {

    private boolean isFresh(Instant now) {
      var rest = cost.multipliedBy(RESTS);
      return now.isBefore(at.plus(rest.compareTo(FRESH) > 0 ? rest : FRESH));
    }
  }

  public RecentCensus(Supplier<Census> source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /** Empty while the first one is being taken and that takes long. */
  public Optional<Taken> latest() {
    var task = due();
    if (task == null) {
      return known();
    }
    try {
      return Optional.of(task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return known();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new CompletionException(e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return known();
    }
  }

  private synchronized Optional<Taken> known() {
    return Optional.ofNullable(last);
  }

  private synchronized @Nullable FutureTask<Taken> due() {
    if (running != null && !running.isDone()) {
      return running;
    }
    if (last != null && last.isFresh(clock.instant())) {
      return null;
    }
    var task = new FutureTask<>(this::take);
    running = task;
    Thread.ofVirtual().name("census").start(task);
    return task;
  }

  private Taken take() {
    var begun = clock.instant();
    var census = source.get();
    var taken = new Taken(census, begun, Duration.between(begun, clock.instant()));
    synchronized (this) {
      last = taken;
    }
    return taken;
  }
}
