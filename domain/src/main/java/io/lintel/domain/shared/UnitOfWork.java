package io.lintel.domain.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes several writes to the registry one: a change and its outbox entries are all kept or all
 * gone.
 *
 * <p>Guarantees: what repositories of the same store write on this thread inside {@code work} is
 * seen by others only after {@link #execute} returned, and not at all if it threw. Reads inside see
 * the writes before them. Called inside another unit of the same thread it joins that one, which
 * then decides. A write that is refused (a {@link LintelException} other than {@link
 * StoreUnavailable}) changes nothing, and work that catches the refusal goes on. Durable when it
 * returns, on every store that outlives the process. Concurrent units are serialised as far as they
 * touch the same things.
 */
public interface UnitOfWork {

  /**
   * @throws StoreUnavailable when the store does not answer; then nothing was kept, unless the
   *     answer to the commit itself was lost
   */
  <T extends @Nullable Object> T execute(Supplier<T> work);

  /** As {@link #execute(Supplier)}, for work without a result. */
  void execute(Runnable work);

  /**
   * Does something when the unit of work of this thread has ended: after others see what it wrote,
   * or after it was given up, and before {@link #execute} returns. Without a unit, at once. Several
   * things are done in their order; those of a unit that is done again, for each time.
   *
   * @param action must not throw
   */
  void afterwards(Runnable action);
}
