package io.lintel.bootstrap.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between Lintel and a server, and can be pulled: the connections break, and new ones with
 * them.
 */
final class Plug implements AutoCloseable {

  private final ServerSocket socket;
  private final String host;
  private final int port;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private volatile boolean pulled;

  Plug(String host, int port) {
    this.host = host;
    this.port = port;
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** The URL of the server, by way of this plug. */
  String in(URI url) {
    return url.toString().replace(host + ":" + port, "127.0.0.1:" + socket.getLocalPort());
  }

  void pull() {
    pulled = true;
    connections.forEach(Plug::end);
    connections.clear();
  }

  void putBack() {
    pulled = false;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        var client = socket.accept();
        if (pulled) {
          client.close();
          continue;
        }
        var server = new Socket(host, port);
        connections.addAll(List.of(client, server));
        Thread.ofVirtual().start(() -> pass(client, server));
        Thread.ofVirtual().start(() -> pass(server, client));
      } catch (IOException e) {
        connections.forEach(Plug::end); // closed, or the server is away itself
      }
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      end(to); // both ends are closed then
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    pull();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
