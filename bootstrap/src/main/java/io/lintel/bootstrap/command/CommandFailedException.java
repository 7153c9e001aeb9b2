package io.lintel.bootstrap.command;

import org.jspecify.annotations.Nullable;

/** A command could not do what it was asked for; the message says why, for people. */
final class CommandFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
