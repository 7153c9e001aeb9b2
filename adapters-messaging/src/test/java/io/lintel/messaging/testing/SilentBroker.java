package io.lintel.messaging.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Accepts connections and then says nothing more: a broker that hangs. */
public final class SilentBroker implements AutoCloseable {
  private static final byte[] CONNACK = {0x20, 2, 0, 0};

  private final ServerSocket server;

  public SilentBroker() {
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.ofVirtual().start(this::accept);
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

  private static void listen(Socket client) {
    try (client) {
      client.getInputStream().read();
      client.getOutputStream().write(CONNACK);
      client.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException gone) {
      // the test is over
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
