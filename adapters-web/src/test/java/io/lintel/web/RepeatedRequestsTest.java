package io.lintel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.shared.Caller;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RepeatedRequestsTest {

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger done = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server =
      new HttpServer(
          HttpOptions.on("127.0.0.1", 0),
          _ -> Caller.SYSTEM,
          HttpServerTest.requests(),
          List.of(() ->
              List.of(
                  Route.post("/things", _ -> create()),
                  Route.post("/tables", _ -> table()).producing("text/csv"),
                  Route.post("/reports", _ -> report()))));

  private Reply create() {
    arrived.countDown();
    try {
      if (!released.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody released it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return Reply.created("/things/" + done.incrementAndGet(), "thing");
  }

  private Reply table() {
    return Reply.of(200, new Reply.Body.Text("text/csv", "row " + done.incrementAndGet()));
  }

  private Reply report() {
    var line = "[" + done.incrementAndGet() + "]";
    return Reply.streamed("application/json", out -> out.write(line.getBytes(UTF_8)));
  }

  @AfterEach
  void close() {
    released.countDown();
    server.close();
    http.shutdownNow();
  }

  @Test
  void theSecondOfTwoIsToldToComeBackAndThenGetsTheAnswerOfTheFirst()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    server.start();
    var first = http.sendAsync(post("/things"), BodyHandlers.ofString());
    assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();

    var second = http.send(post("/things"), BodyHandlers.ofString());
    released.countDown();
    var answer = first.get(30, TimeUnit.SECONDS);
    var third = http.send(post("/things"), BodyHandlers.ofString());

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("urn:lintel:problem:request-running");
    assertThat(second.headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(third.statusCode()).isEqualTo(201);
    assertThat(third.body()).isEqualTo(answer.body());
    assertThat(third.headers().firstValue("Location")).contains("/things/1");
    assertThat(done).hasValue(1);
  }

  @Test
  void anAnswerKeepsItsType() throws IOException, InterruptedException {
    server.start();
    for (int i = 0; i < 2; i++) {
      var answer = http.send(post("/tables"), BodyHandlers.ofString());
      assertThat(answer.body()).isEqualTo("row 1");
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    }
  }

  @Test
  void anAnswerOfAnyLengthIsNotKeptAndItsKeyStaysFree() throws IOException, InterruptedException {
    server.start();
    assertThat(http.send(post("/reports"), BodyHandlers.ofString()).body()).isEqualTo("[1]");
    assertThat(http.send(post("/reports"), BodyHandlers.ofString()).body()).isEqualTo("[2]");
  }

  private HttpRequest post(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .header("Idempotency-Key", "once")
        .POST(BodyPublishers.noBody())
        .build();
  }
}
