package io.lintel.bootstrap.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between Lintel and a server, and can be pulled: the connections break, and new ones with
 * them. It can also be on a thin line, on which all connections together take so many bytes a
 * second to the server.
 */
final class Plug implements AutoCloseable {

  private final ServerSocket socket;
  private final String host;
  private final int port;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private volatile boolean pulled;
  private volatile int bytesPerSecond = Integer.MAX_VALUE;
  private long free = System.nanoTime();

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

  void thin(int bytesPerSecond) {
    this.bytesPerSecond = bytesPerSecond;
  }

  void thick() {
    this.bytesPerSecond = Integer.MAX_VALUE;
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
        Thread.ofVirtual().start(() -> squeeze(client, server));
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

  private void squeeze(Socket from, Socket to) {
    var buffer = new byte[4_096];
    try (from;
        to) {
      for (int read; (read = from.getInputStream().read(buffer)) >= 0; ) {
        to.getOutputStream().write(buffer, 0, read);
        LockSupport.parkNanos(untilFree(read));
      }
    } catch (IOException e) {
      end(to); // both ends are closed then
    }
  }

  /** For how long the line is busy with what is on it and with these bytes. */
  private synchronized long untilFree(int bytes) {
    long now = System.nanoTime();
    free = Math.max(free, now) + bytes * 1_000_000_000L / bytesPerSecond;
    return free - now;
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
