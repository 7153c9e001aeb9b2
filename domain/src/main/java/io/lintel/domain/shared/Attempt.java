package io.lintel.domain.shared;

import java.time.Instant;

/** Whether a request that has a {@link RequestKey} is to be done. */
public sealed interface Attempt {

  /**
   * It is, by who asked.
   *
   * @param at tells this attempt from earlier ones
   */
  record Begun(Instant at) implements Attempt {}

  /** Somebody else does it just now. */
  record Running() implements Attempt {}

  /** It was done. */
  record Finished(String answer) implements Attempt {}

  /** The key was given to another request. */
  record OtherRequest() implements Attempt {}
}
