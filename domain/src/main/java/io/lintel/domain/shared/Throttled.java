package io.lintel.domain.shared;

import java.time.Duration;

/** Too much was asked for in too short a time; nothing was done. */
public final class Throttled extends LintelException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  public Throttled(String message, Duration retryAfter) {
    super(message, null);
    this.retryAfter = retryAfter;
  }

  /** When asking again makes sense. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
