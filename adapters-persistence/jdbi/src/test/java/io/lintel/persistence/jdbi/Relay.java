package io.lintel.persistence.jdbi;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Stands before a server and can fall silent without closing anything. */
final class Relay implements Closeable {

  private final ServerSocket front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Queue<Closeable> open = new ConcurrentLinkedQueue<>();
  private final ReentrantReadWriteLock silence = new ReentrantReadWriteLock();

  Relay(String host, int port) throws IOException {
    Thread.ofVirtual().start(() -> accept(host, port));
  }

  int port() {
    return front.getLocalPort();
  }

  /** From now on nothing passes. Of the thread that calls {@link #resume}. */
  void hang() {
    silence.writeLock().lock();
  }

  void resume() {
    silence.writeLock().unlock();
  }

  private void accept(String host, int port) {
    try {
      while (true) {
        var client = front.accept();
        var server = new Socket(host, port);
        open.add(client);
        open.add(server);
        pass(client.getInputStream(), server.getOutputStream(), server);
        pass(server.getInputStream(), client.getOutputStream(), client);
      }
    } catch (IOException e) {
      end(front);
    }
  }

  private void pass(InputStream from, OutputStream to, Socket other) {
    Thread.ofVirtual()
        .start(() -> {
          var buffer = new byte[8_192];
          try {
            for (int length; (length = from.read(buffer)) >= 0; ) {
              silence.readLock().lock();
              try {
                to.write(buffer, 0, length);
              } finally {
                silence.readLock().unlock();
              }
            }
          } catch (IOException e) {
            end(other); // one side ended, and with it the other
          }
          end(other);
        });
  }

  private static void end(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    front.close();
    open.forEach(Relay::end);
  }
}
