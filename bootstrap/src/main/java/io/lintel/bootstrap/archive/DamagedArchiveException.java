package io.lintel.bootstrap.archive;

import org.jspecify.annotations.Nullable;

/** A file is no archive, or not as it was written; the message says where. */
public final class DamagedArchiveException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DamagedArchiveException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
