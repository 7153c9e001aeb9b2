package io.lintel.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

/** Several threads that start at the same moment. */
public final class Race {

  private static final int LONGEST_SECONDS = 60;
  private static final int MOST_TRIES = 10_000;

  /**
   * How the runners ended.
   *
   * @param finished how many returned
   * @param failures what the others threw
   */
  public record Outcome(int finished, List<Throwable> failures) {}

  private Race() {}

  /** Runs a task with the numbers from 0 to {@code runners - 1} and waits for all. */
  public static Outcome of(int runners, IntConsumer task) {
    var tasks = new ArrayList<Runnable>();
    for (int i = 0; i < runners; i++) {
      int number = i;
      tasks.add(() -> task.accept(number));
    }
    return of(tasks);
  }

  /** Runs the tasks and waits for all. */
  public static Outcome of(List<? extends Runnable> tasks) {
    var start = new CyclicBarrier(tasks.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runners = tasks.stream().map(task -> threads.submit(at(start, task))).toList();
      int finished = 0;
      var failures = new ArrayList<Throwable>();
      for (var runner : runners) {
        try {
          await(runner);
          finished++;
        } catch (ExecutionException e) {
          failures.add(e.getCause());
        } catch (TimeoutException e) {
          threads.shutdownNow();
          throw new AssertionError("A runner has not ended in " + LONGEST_SECONDS + " s", e);
        }
      }
      return new Outcome(finished, List.copyOf(failures));
    }
  }

  /** Repeats a change as long as somebody else is quicker. */
  public static void untilNotStale(Runnable change) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        change.run();
        return;
      } catch (Stale e) {
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("Somebody else was quicker " + MOST_TRIES + " times");
  }

  /** Waits for a latch, though no longer than {@code millis}; answers whether it opened. */
  public static boolean await(CountDownLatch latch, int millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static Callable<Boolean> at(CyclicBarrier start, Runnable task) {
    return () -> {
      start.await(LONGEST_SECONDS, TimeUnit.SECONDS);
      task.run();
      return true;
    };
  }

  private static void await(Future<?> runner) throws ExecutionException, TimeoutException {
    try {
      runner.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
