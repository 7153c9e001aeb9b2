package io.lintel.persistence.mongodb;

import io.lintel.domain.shared.StoreUnavailable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Makes calls side by side that cannot be one call because each has its own answer. The server then
 * waits for its journal and its replicas once for several of them.
 */
final class AtOnce {

  private static final int CALLS = 16;

  private AtOnce() {}

  /** The answers, in the order of the items. */
  static <A, B> List<B> call(List<A> items, Function<A, B> call) {
    if (items.size() <= 1) {
      return items.stream().map(call).toList();
    }
    var calls = items.stream().<Callable<B>>map(item -> () -> call.apply(item)).toList();
    try (var threads = Executors.newFixedThreadPool(CALLS, Thread.ofVirtual().factory())) {
      return threads.invokeAll(calls).stream().map(AtOnce::answer).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("MongoDB", "interrupted while waiting for it", e);
    }
  }

  private static <B> B answer(Future<B> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StoreUnavailable unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("invokeAll has waited for all", e);
    }
  }
}
