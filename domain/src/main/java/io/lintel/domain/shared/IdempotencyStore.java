package io.lintel.domain.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * Remembers requests by their keys for {@link #KEPT_FOR}, so that one that comes again is answered
 * as it was, and not done again.
 *
 * <p>Every method is atomic, durable when it returns, may be called by any number of threads and
 * nodes, and throws {@link StoreUnavailable} when the store does not answer. Times have
 * microseconds.
 */
public interface IdempotencyStore {

  /** From the beginning of a request. Afterwards its key is free. */
  Duration KEPT_FOR = Duration.ofHours(24);

  /** After this time a request that did not end is taken for lost, and may be begun again. */
  Duration LOST_AFTER = Duration.ofMinutes(5);

  /**
   * Of any number that begin a request at once, one is told {@link Attempt.Begun}.
   *
   * @param fingerprint what the request asks; the same key with another one is {@link
   *     Attempt.OtherRequest}
   */
  Attempt begin(RequestKey key, String fingerprint, Instant now);

  /** Keeps the answer; without effect when the request was lost and begun again meanwhile. */
  void finish(RequestKey key, Instant begunAt, String answer);

  /** Makes the key free, because nothing was done; without effect as {@link #finish}. */
  void abandon(RequestKey key, Instant begunAt);

  /**
   * Forgets requests that are too old, the oldest first.
   *
   * @return how many, at most the limit; fewer means that no more are
   */
  int purge(Instant now, int limit);
}
