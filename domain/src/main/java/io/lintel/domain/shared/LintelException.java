package io.lintel.domain.shared;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An expected refusal. Each adapter that answers somebody maps the family once, exhaustively. */
public abstract sealed class LintelException extends RuntimeException
    permits NotFound,
        Conflict,
        Stale,
        Invalid,
        Forbidden,
        Unauthenticated,
        Throttled,
        StoreUnavailable {

  private static final long serialVersionUID = 1L;

  LintelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** For people; there always is one. */
  @Override
  public final String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), "");
  }
}
