package io.lintel.bootstrap.command;

import org.jspecify.annotations.Nullable;

/** A command could not do what it was asked for; the message says why, for people. */
final class CommandFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitStatus status;

  CommandFailedException(ExitStatus status, String message) {
    this(status, message, null);
  }

  CommandFailedException(ExitStatus status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  ExitStatus status() {
    return status;
  }
}
