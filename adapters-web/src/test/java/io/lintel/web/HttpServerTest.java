package io.lintel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.shared.Caller;
import io.lintel.application.shared.NamedRequests;
import io.lintel.persistence.memory.InMemoryIdempotencyStore;
import io.lintel.persistence.memory.MemoryDatabase;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Route;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HttpServerTest {

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server =
      new HttpServer(
          HttpOptions.on("127.0.0.1", 0),
          _ -> Caller.SYSTEM,
          requests(),
          List.of(() ->
              List.of(
                  Route.get("/things/{id}", request -> Reply.ok(request.path("id"))),
                  Route.get("/things/all", _ -> Reply.ok("literal")),
                  Route.get("/waits", _ -> waitForRelease()))));

  static NamedRequests requests() {
    var store = new InMemoryIdempotencyStore(new MemoryDatabase());
    return new NamedRequests(store, InstantSource.system());
  }

  @AfterEach
  void close() {
    released.countDown();
    server.close();
    http.shutdownNow();
  }

  @Test
  void finishesWhatIsInFlightAndTakesNothingNew()
      throws InterruptedException, ExecutionException, TimeoutException {
    server.start();
    var port = server.port();
    var inFlight = http.sendAsync(get(port, "/waits"), BodyHandlers.ofString());
    arrived.await();
    var closing = CompletableFuture.runAsync(server::close);
    awaitRefusal(port);
    assertThat(inFlight).isNotDone();
    released.countDown();
    var response = inFlight.get(10, TimeUnit.SECONDS);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("\"done\"");
    closing.get(10, TimeUnit.SECONDS);
  }

  @Test
  void mayBeClosedTwiceAndWithoutAStart() {
    server.close();
    server.close();
  }

  @Test
  void prefersLiteralPathsToParameters() throws IOException, InterruptedException {
    server.start();
    assertThat(send("/things/all").body()).isEqualTo("\"literal\"");
    assertThat(send("/things/1").body()).isEqualTo("\"1\"");
    assertThat(send("/things/a%2Fb%20c+d").body()).isEqualTo("\"a/b c+d\"");
  }

  @Test
  void saysWhenItsAddressIsTaken() throws IOException {
    try (var taken = new ServerSocket(0)) {
      var second =
          new HttpServer(
              HttpOptions.on("127.0.0.1", taken.getLocalPort()),
              _ -> Caller.SYSTEM,
              requests(),
              List.of());
      assertThatExceptionOfType(HttpFailedException.class)
          .isThrownBy(second::start)
          .withMessageContaining(Integer.toString(taken.getLocalPort()));
      second.close();
    }
  }

  @Test
  void servesManyRequestsAtOnce()
      throws InterruptedException, ExecutionException, TimeoutException {
    server.start();
    var answers = new CompletableFuture<?>[200];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = http.sendAsync(get(server.port(), "/waits"), BodyHandlers.discarding());
    }
    arrived.await();
    released.countDown();
    CompletableFuture.allOf(answers).get(30, TimeUnit.SECONDS);
  }

  private Reply waitForRelease() {
    arrived.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Reply.ok("done");
  }

  /** Waits until a new connection is refused, for ten seconds at the most. */
  private void awaitRefusal(int port) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (System.nanoTime() < deadline) {
      try (var other = HttpClient.newHttpClient()) {
        var request =
            HttpRequest.newBuilder(get(port, "/things/1"), (_, _) -> true)
                .timeout(Duration.ofSeconds(2)) // it may be let in and never be heard
                .build();
        var status = other.send(request, BodyHandlers.ofString()).statusCode();
        if (status == 503) {
          return;
        }
      } catch (IOException _) {
        return;
      }
    }
    throw new AssertionError("still taking requests");
  }

  private HttpResponse<String> send(String path) throws IOException, InterruptedException {
    return http.send(get(server.port(), path), BodyHandlers.ofString());
  }

  private static HttpRequest get(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }
}
