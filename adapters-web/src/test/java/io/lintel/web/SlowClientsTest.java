package io.lintel.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.shared.Caller;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Route;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that hold connections open by sending next to nothing (Slowloris). */
@Timeout(60)
final class SlowClientsTest {

  private static final long DEADLINE = TimeUnit.SECONDS.toNanos(30);

  private final HttpServer server =
      new HttpServer(
          HttpOptions.on("127.0.0.1", 0).withPatience(Duration.ofMillis(400)),
          _ -> Caller.SYSTEM,
          HttpServerTest.requests(),
          List.of(() -> List.of(Route.get("/thing", _ -> Reply.ok("here")))));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void areCutOffHoweverOftenTheySendAByte() throws IOException {
    try (var slow = connect()) {
      write(slow, "GET /thing HTTP/1.1\r\nHost: localhost\r\nX: ");
      assertCutOffWhileSending(slow);
    }
  }

  @Test
  void areCutOffInTheirSecondRequestToo() throws IOException {
    try (var slow = connect()) {
      write(slow, "GET /thing HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(readAnswer(slow)).contains("200 OK").endsWith("\"here\"");
      write(slow, "GET ");
      assertCutOffWhileSending(slow);
    }
  }

  @Test
  void areCutOffWhenTheySayNothingAtFirst() throws IOException {
    try (var silent = connect()) {
      assertThat(silent.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void keepNobodyElseWaiting() throws IOException {
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 200; i++) {
        var socket = connect();
        slow.add(socket);
        write(socket, "GET /thing HTTP/1.1\r\n");
      }
      try (var other = connect()) {
        write(other, "GET /thing HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(readAnswer(other)).endsWith("\"here\"");
      }
      for (var socket : slow) {
        assertThat(socket.getInputStream().readAllBytes()).isEmpty();
      }
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void areNotThoseWhoKeepAConnectionForLater() throws IOException {
    try (var patient = connect()) {
      for (int i = 0; i < 4; i++) {
        write(patient, "GET /thing HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(readAnswer(patient)).endsWith("\"here\"");
        awaitTheEndOfAnother();
      }
    }
  }

  /** A connection that was opened later is cut off, so its patience has passed. */
  private void awaitTheEndOfAnother() throws IOException {
    try (var silent = connect()) {
      assertThat(silent.getInputStream().read()).isEqualTo(-1);
    }
  }

  private Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(30_000);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  private static String readAnswer(Socket socket) throws IOException {
    var answer = new StringBuilder();
    while (!answer.toString().endsWith("\r\n\r\n\"here\"")) {
      int read = socket.getInputStream().read();
      assertThat(read).as("after %s", answer).isNotNegative();
      answer.append((char) read);
    }
    return answer.toString();
  }

  private static void assertCutOffWhileSending(Socket socket) {
    long deadline = System.nanoTime() + DEADLINE;
    while (System.nanoTime() < deadline) {
      try {
        write(socket, "y");
      } catch (IOException cutOff) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    throw new AssertionError("still connected");
  }
}
