package io.lintel.web.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A client of a stream of events, which waits for each line at most thirty seconds. */
final class OpenStream implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket;
  private final BufferedReader in;

  /**
   * @param headers whole lines
   */
  OpenStream(int port, String query, String... headers) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE_MILLIS);
      var request =
          new StringBuilder("GET /api/v1/events" + query + " HTTP/1.0\r\nHost: 127.0.0.1\r\n");
      List.of(headers).forEach(header -> request.append(header).append("\r\n"));
      socket.getOutputStream().write(request.append("\r\n").toString().getBytes(UTF_8));
      in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the stream is open, and gives the lines before its first event. */
  List<String> opened() {
    var head = block();
    if (!head.getFirst().contains(" 200 ")) {
      throw new AssertionError("no stream: " + head);
    }
    return block();
  }

  /** The lines up to the next empty one; none when the stream has ended. */
  List<String> block() {
    var lines = new ArrayList<String>();
    try {
      for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** The next event, whatever comments stand before it. */
  List<String> event() {
    var block = block();
    while (!block.isEmpty() && !block.getFirst().startsWith("event: ")) {
      block = block();
    }
    return block;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
