package io.lintel.web.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A port that is connected to one server or another, or to none. */
final class Switchboard implements AutoCloseable {

  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final ServerSocket server;
  private volatile int target;

  Switchboard() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Cuts what is connected; 0 connects to nobody. */
  void connectTo(int port) {
    target = port;
    open.forEach(Switchboard::close);
    open.clear();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        connect(server.accept());
      } catch (IOException e) {
        connectTo(target); // it is closed, or nobody answers
      }
    }
  }

  private void connect(Socket caller) throws IOException {
    open.add(caller);
    if (target == 0) {
      close(caller);
      return;
    }
    var callee = new Socket(InetAddress.getLoopbackAddress(), target);
    open.add(callee);
    Thread.ofVirtual().start(() -> pass(caller, callee));
    Thread.ofVirtual().start(() -> pass(callee, caller));
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      close(to); // cut off, as it is to be
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connectTo(0);
  }
}
