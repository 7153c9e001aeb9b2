package io.lintel.bootstrap.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A PEM file does not hold what it should. */
public final class UnusablePemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusablePemException(Path file, String problem, @Nullable Throwable cause) {
    super(file + " " + problem, cause);
  }
}
