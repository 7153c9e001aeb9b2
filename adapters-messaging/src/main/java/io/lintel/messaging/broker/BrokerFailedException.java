package io.lintel.messaging.broker;

/** The embedded broker can't do its work: port or folder taken, disk gone. */
public final class BrokerFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokerFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
