package io.lintel.messaging.testing;

import java.net.URI;

/** A real broker that a test can stop and start again, on the same port and with the same data. */
public interface TestBroker extends AutoCloseable {
  URI uri();

  void start();

  void stop();

  @Override
  void close();
}
