package io.lintel.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls the API, and holds each answer against the OpenAPI document. */
final class ApiClient implements AutoCloseable {

  static final String JSON = "application/json";
  static final String MERGE_PATCH = "application/merge-patch+json";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final int port;

  ApiClient(int port) {
    this.port = port;
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  Answer post(String path, String json) {
    return send("POST", path, json, "Content-Type", JSON);
  }

  Answer put(String path, String json, String... headers) {
    return send("PUT", path, json, join(headers, "Content-Type", JSON));
  }

  Answer patch(String path, String json, String... headers) {
    return send("PATCH", path, json, join(headers, "Content-Type", MERGE_PATCH));
  }

  Answer delete(String path, String... headers) {
    return send("DELETE", path, null, headers);
  }

  Answer send(String method, String path, String body, String... headers) {
    return sendBytes(
        method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Answer sendBytes(String method, String path, byte[] body, String... headers) {
    var answer = exchange(method, path, body, headers);
    ApiDocument.check(method, path, answer);
    return answer;
  }

  /** Sends what is answered before it is known which operation is meant. */
  Answer sendAside(String method, String path, String body, String... headers) {
    return exchange(
        method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
  }

  private Answer exchange(String method, String path, byte[] body, String... headers) {
    var request =
        HttpRequest.newBuilder(uri(path))
            .timeout(Duration.ofSeconds(30))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      var response = http.send(request.build(), BodyHandlers.ofByteArray());
      return Answer.of(
          method + " " + path, response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What is no text. */
  byte[] bytes(String path) {
    try {
      return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException("GET " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String[] join(String[] some, String... more) {
    var all = new String[some.length + more.length];
    System.arraycopy(some, 0, all, 0, some.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
