package io.lintel.web.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no proper HTTP client would send. */
final class RawRequestsTest {

  @RegisterExtension final RunningApi api = new RunningApi();

  static Stream<Arguments> strange() {
    return Stream.of(
        Arguments.of("GET /%ZZ HTTP/1.1\nHost: x\n\n", 400),
        Arguments.of("GET /api/v1/devices?q=%ZZ HTTP/1.1\nHost: x\n\n", 400),
        Arguments.of("GET /api/v1/devices HTTP/1.1\n\n", 400),
        Arguments.of("GET /health/live HTTP/1.1\nHost: \n\n", 400),
        Arguments.of("NONSENSE\n\n", 400),
        Arguments.of("GET / HTTP/9.9\nHost: x\n\n", 505),
        Arguments.of("GET / HTTP/1.1\nHost: x\nBad Header: y\n\n", 400),
        Arguments.of("GET / HTTP/1.1\nHost: x\nX: " + "y".repeat(20_000) + "\n\n", 431),
        Arguments.of("POST / HTTP/1.1\nHost: x\nContent-Length: -1\n\n", 400),
        Arguments.of(
            "POST / HTTP/1.1\nHost: x\nContent-Length: 1\nTransfer-Encoding: chunked\n\n", 400));
  }

  @ParameterizedTest
  @MethodSource("strange")
  void refusesStrangeRequestsWithAProblem(String request, int status) throws IOException {
    var answer = send(request);
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer).contains("application/problem+json", "\"status\":" + status);
    assertThat(answer).doesNotContain("<html", "Exception", "\tat ", "Jetty");
  }

  @Test
  void takesUnencodedSignsInConditions() throws IOException {
    var answer = send("GET /api/v1/devices/1/status?where=battery<20 HTTP/1.1\nHost: x\n\n");
    assertThat(answer).startsWith("HTTP/1.1 404 ");
  }

  @Test
  void refusesALargeBodyBeforeItIsSentToWhoAsksFirst() throws IOException {
    var answer =
        send(
            """
            POST /api/v1/buildings HTTP/1.1
            Host: x
            Content-Type: application/json
            Content-Length: 10000000
            Expect: 100-continue

            """);
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("urn:lintel:problem:too-large");
  }

  @Test
  void storesNothingOfABodyThatBreaksOff() throws IOException {
    var answer =
        send(
            """
            POST /api/v1/buildings HTTP/1.1
            Host: x
            Content-Type: application/json
            Content-Length: 100

            {"name": "a"}\
            """);
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    assertThat(api.client().get("/api/v1/buildings").json().path("items")).isEmpty();
  }

  @Test
  void goesOnWithTheConnectionOfARequestThatWasRefusedBeforeItsBodyCame() throws IOException {
    var answers =
        send(
            "POST /api/v1/buildings?wrong=1 HTTP/1.1\nHost: x\nContent-Length: 2\n\n",
            "{}",
            "GET /health/live HTTP/1.1\nHost: x\nConnection: close\n\n");
    assertThat(answers).startsWith("HTTP/1.1 400 ").contains("HTTP/1.1 200 ");
  }

  static Stream<String> refusedByTheServer() {
    return Stream.of("/api/v1/buildings/%00/floors", "/" + "x".repeat(20_000));
  }

  @ParameterizedTest
  @MethodSource("refusedByTheServer")
  void saysThatItClosesTheConnectionOfARequestThatNoRouteSees(String path) throws IOException {
    var answers = send("POST " + path + " HTTP/1.1\nHost: x\nContent-Length: 2\n\n");
    assertThat(answers).startsWith("HTTP/1.1 4").contains("Connection: close");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health/live HTTP/1.1\nHost: evil.example\n\n",
        "GET /api/v1/devices HTTP/1.1\nHost: evil.example:8080\n\n",
        "POST /api/v1/buildings HTTP/1.1\nHost: x.evil.example\nContent-Length: 0\n\n",
        "GET /nowhere HTTP/1.0\nHost: evil.example\n\n"
      })
  void answersUnderNoNameThatItDoesNotKnow(String request) throws IOException {
    assertThat(send(request))
        .startsWith("HTTP/1.1 421 ")
        .contains("urn:lintel:problem:misdirected", "X-Content-Type-Options: nosniff");
  }

  @Test
  void answersRequestsThatNameNoHost() throws IOException {
    assertThat(send("GET /health/live HTTP/1.0\n\n")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void tellsBrowsersTheSameOfWhatIsRefusedEarly() throws IOException {
    assertThat(send("NONSENSE\n\n"))
        .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'")
        .doesNotContain("Server:");
  }

  private String send(String... parts) throws IOException {
    var address = api.client().uri("/");
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      for (var part : parts) {
        socket.getOutputStream().write(part.replace("\n", "\r\n").getBytes(ISO_8859_1));
      }
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
