package io.lintel.messaging.link;

import org.jspecify.annotations.Nullable;

/**
 * The broker did not confirm every message: it is away, too slow, or refused one. Any of the
 * messages may have arrived; all of them may be published again.
 */
public final class PublishFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PublishFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
