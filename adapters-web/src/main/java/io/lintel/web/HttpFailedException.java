package io.lintel.web;

/** The server cannot listen where it is told to; the message says why. */
public final class HttpFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  HttpFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
