package io.lintel.messaging.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** Accepts connections and then says nothing more, or does not even read: a broker that hangs. */
public final class SilentBroker implements AutoCloseable {
  private static final byte[] CONNACK = {0x20, 2, 0, 0};

  private final ServerSocket server;
  private final CountDownLatch reads;

  /** Reads what it is sent. */
  public SilentBroker() {
    this(true);
  }

  private SilentBroker(boolean reads) {
    this.reads = new CountDownLatch(reads ? 0 : 1);
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** Reads nothing more than who connects. */
  public static SilentBroker deaf() {
    return new SilentBroker(false);
  }

  public URI uri() {
    return URI.create("tcp://127.0.0.1:" + server.getLocalPort());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> listen(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void listen(Socket client) {
    try (client) {
      client.getInputStream().read();
      client.getOutputStream().write(CONNACK);
      reads.await();
      client.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException | InterruptedException gone) {
      // the test is over
    }
  }

  @Override
  public void close() throws IOException {
    reads.countDown();
    server.close();
  }
}
