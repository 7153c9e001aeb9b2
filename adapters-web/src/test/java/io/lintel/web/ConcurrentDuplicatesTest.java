package io.lintel.web;

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

final class ConcurrentDuplicatesTest {

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger done = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server =
      new HttpServer(
          HttpOptions.on("127.0.0.1", 0),
          _ -> Caller.SYSTEM,
          HttpServerTest.requests(),
          List.of(() -> List.of(Route.post("/things", _ -> create()))));

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
    var first = http.sendAsync(post(), BodyHandlers.ofString());
    assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();

    var second = http.send(post(), BodyHandlers.ofString());
    released.countDown();
    var answer = first.get(30, TimeUnit.SECONDS);
    var third = http.send(post(), BodyHandlers.ofString());

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("urn:lintel:problem:request-running");
    assertThat(second.headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(third.statusCode()).isEqualTo(201);
    assertThat(third.body()).isEqualTo(answer.body());
    assertThat(third.headers().firstValue("Location")).contains("/things/1");
    assertThat(done).hasValue(1);
  }

  private HttpRequest post() {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/things".formatted(server.port())))
        .header("Idempotency-Key", "once")
        .POST(BodyPublishers.noBody())
        .build();
  }
}
