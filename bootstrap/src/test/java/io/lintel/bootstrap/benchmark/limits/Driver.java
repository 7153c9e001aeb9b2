package io.lintel.bootstrap.benchmark.limits;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/** Sends requests over connections that stay open, each as soon as the one before is answered. */
final class Driver {

  private static final int CONNECTIONS = 8;

  private final int port;
  private final String authorization;
  private final IntFunction<String> requests;

  /**
   * @param authorization what each request names itself with; empty when with nothing
   * @param requests method and path, and behind an empty line perhaps a body
   */
  Driver(int port, String authorization, IntFunction<String> requests) {
    this.port = port;
    this.authorization = authorization;
    this.requests = requests;
  }

  /** How many are answered in a second. */
  double perSecond(Duration time) throws InterruptedException {
    var answered = new LongAdder();
    long end = System.nanoTime() + time.toNanos();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < CONNECTIONS; i++) {
      var first = i;
      threads.add(Thread.ofPlatform().start(() -> drive(first, end, answered)));
    }
    for (var thread : threads) {
      thread.join();
    }
    return answered.sum() / (time.toNanos() / 1e9);
  }

  private void drive(int first, long end, LongAdder answered) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      for (int number = first; System.nanoTime() < end; number += CONNECTIONS) {
        socket.getOutputStream().write(bytes(requests.apply(number)));
        readAnswer(in);
        answered.increment();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(String request) {
    int split = request.indexOf("\n\n");
    var head = split < 0 ? request : request.substring(0, split);
    var body = split < 0 ? "" : request.substring(split + 2);
    var type = body.isEmpty() ? "" : "Content-Type: application/json\r\n";
    var named = authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n";
    return "%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s%sContent-Length: %d\r\n\r\n%s"
        .formatted(head, port, named, type, body.length(), body)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void readAnswer(InputStream in) throws IOException {
    var status = line(in);
    if (!status.contains(" 200 ")) {
      throw new IllegalStateException(status);
    }
    int length = -1;
    for (var header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    if (length >= 0) {
      in.skipNBytes(length);
      return;
    }
    for (int size = chunk(in); size > 0; size = chunk(in)) {
      in.skipNBytes(size);
      var _ = line(in);
    }
    var _ = line(in);
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the server closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
