package io.lintel.messaging.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes bytes on to a broker until told to cut the connections. */
public final class TcpProxy implements AutoCloseable {
  private final ServerSocket server;
  private final URI target;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  public TcpProxy(URI target) {
    this.target = target;
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
        Socket broker = new Socket(target.getHost(), target.getPort());
        sockets.addAll(List.of(client, broker));
        Thread.ofVirtual().start(() -> pass(client, broker));
        Thread.ofVirtual().start(() -> pass(broker, client));
      } catch (IOException closedOrBrokerAway) {
        cut();
      }
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cut) {
      // both ends are closed
    }
  }

  /** Breaks every connection without a word; new ones are let through. */
  public void cut() {
    List<Socket> open = List.copyOf(sockets);
    open.forEach(TcpProxy::close);
    sockets.removeAll(open);
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception alreadyGone) {
      // as wanted
    }
  }

  @Override
  public void close() {
    close(server);
    cut();
  }
}
